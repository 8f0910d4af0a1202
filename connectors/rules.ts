import type { CheckState, FindingOf, RawAnswer } from './connector'

/** One error of an ERP's answer. Its texts are uncut, so that `redact` never meets half of a secret. */
export type ErpError = {
  /** The error number or the kind of fault; '' when the ERP gives none. */
  code: string
  /** The description that rules match. */
  text: string
  /** Advice for the caller. Support sees it; no rule matches it. */
  correction?: string
  /** A second, more precise number. Support sees it; no rule matches it. */
  errorId?: string
  supportId?: string
}

/** An answer in which the ERP refuses what it was asked. It may name no error at all. */
export type ErrorAnswer = {
  level: RawAnswer['level']
  httpStatus?: number
  errors: readonly ErpError[]
}

/** One line of a table that maps error answers to verdicts. A condition that is left out matches anything. */
export type Rule<FactId extends string, Verdict> = {
  /** The rows of the ERP's document in docs/protocols that the verdict rests on. */
  facts: readonly FactId[]
  level?: RawAnswer['level']
  status?: number
  code?: RegExp
  text?: RegExp
  verdict: Verdict
}

/** The meaning of an answer for one check. */
export type Verdict<Cause extends string> = { state: CheckState; findings: FindingOf<Cause>[] }

/** Returns the verdict that the answer disproves what the check asks. */
export function failed<Cause extends string>(...findings: FindingOf<Cause>[]): Verdict<Cause> {
  return { state: 'failed', findings }
}

/** Returns the verdict that the answer decides nothing. */
export function unknown<Cause extends string>(...findings: FindingOf<Cause>[]): Verdict<Cause> {
  return { state: 'unknown', findings }
}

const noError: ErpError = { code: '', text: '' }

/**
 * Returns the verdict of the first rule that any of the errors matches, with that error for support. Throws when no
 * rule matches, so the last rule of every table has no conditions.
 */
export function judge<Verdict>(
  rules: readonly Rule<string, Verdict>[],
  answer: ErrorAnswer,
): Verdict & { raw: RawAnswer } {
  const errors = answer.errors.length > 0 ? answer.errors : [noError]
  for (const rule of rules) {
    const error = errors.find((candidate) => matches(rule, answer, candidate))
    if (error) return { ...rule.verdict, raw: rawAnswer(answer, error) }
  }
  throw new Error('The last rule must match every answer.')
}

function matches(rule: Rule<string, unknown>, answer: ErrorAnswer, error: ErpError): boolean {
  if (rule.level && rule.level !== answer.level) return false
  if (rule.status && rule.status !== answer.httpStatus) return false
  if (rule.code && !rule.code.test(beginningOf(error.code))) return false
  return !rule.text || rule.text.test(beginningOf(error.text))
}

/** Real answers are far shorter. The limit keeps the matching of a hostile answer quick. */
const matchLimit = 2000

function beginningOf(text: string): string {
  return text.slice(0, matchLimit)
}

/** Returns what support sees of an answer and of one error in it. Parts that are empty are left out. */
export function rawAnswer(
  { level, httpStatus }: Pick<ErrorAnswer, 'level' | 'httpStatus'>,
  error: ErpError = noError,
): RawAnswer {
  const code = [error.code, error.errorId].filter(Boolean).join(' / ')
  const text = [error.text, error.correction].filter(Boolean).join(' ')
  return {
    level,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(code && { code }),
    ...(text && { text }),
    ...(error.supportId && { supportId: error.supportId }),
  }
}
