import type { RawAnswer } from '@/connectors/connector'
import { type ErpError, type ErrorAnswer, noError, rawAnswer } from '@/connectors/error-answer'
import { matchLimit, type Pattern } from '@/connectors/language/pattern'
import type { Outcome, Rule, Status } from '@/connectors/language/schema/outcome'
import type { Values } from './fill'

/**
 * Returns what the first rule that fits any of the errors says, with itself and that error for support. `given` has the credentials
 * that the request was made with. The last rule of a table fits every answer, which the lint makes sure of.
 */
export function judge(
  rules: readonly Rule[],
  answer: ErrorAnswer,
  given: Values,
): Outcome & { raw: RawAnswer; rule: Rule } {
  const errors = answer.errors.length > 0 ? answer.errors : [noError]
  for (const rule of rules) {
    if (rule.lacks !== undefined && given.get(rule.lacks)) continue
    const error = errors.find((candidate) => ruleFits(rule, answer, candidate))
    if (error) return { ...rule.outcome, rule, raw: rawAnswer(answer, error) }
  }
  throw new Error('The last rule must fit every answer.')
}

/** Returns whether a rule fits an answer and one of its errors. */
export function ruleFits(rule: Rule, answer: ErrorAnswer, error: ErpError): boolean {
  if (rule.level && rule.level !== answer.level) return false
  if (rule.status && !rule.status.some((status) => hasStatus(answer.httpStatus, status))) return false
  if (rule.code && !testBeginning(rule.code, error.code)) return false
  if (rule.alsoCode && !hasOtherCode(rule.alsoCode, answer, error)) return false
  return (rule.text ?? []).every((text) => testBeginning(text, error.text))
}

function hasOtherCode(code: Pattern, { errors }: ErrorAnswer, error: ErpError): boolean {
  return errors.some((other) => other !== error && testBeginning(code, other.code))
}

function testBeginning(pattern: Pattern, text: string): boolean {
  return pattern.test(text.slice(0, matchLimit))
}

/** Returns whether an HTTP status is one, or of a class such as 5xx. */
export function hasStatus(status: number | undefined, wanted: Status): boolean {
  if (typeof wanted === 'number') return status === wanted
  return Math.floor((status ?? 0) / 100) === Number(wanted[0])
}
