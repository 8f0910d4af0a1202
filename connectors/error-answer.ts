import type { RawAnswer } from './connector'

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

/** The error of an answer that names none. */
export const noError: ErpError = { code: '', text: '' }

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
