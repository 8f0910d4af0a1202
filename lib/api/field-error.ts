import type { z } from 'zod'
import words from '@/messages/en/api.json'

/** Why a field is refused. */
export type FieldErrorCode = keyof typeof words.errors

/** One field that is wrong: `pointer` leads to it in the body, `parameter` names it in the query or the headers. */
export type FieldError = { code: FieldErrorCode } & ({ pointer: string } | { parameter: string })

type Issue = z.core.$ZodIssue

/** Returns the path and the code of every field that a schema has refused. */
export function explainIssues(issues: readonly Issue[]): { path: PropertyKey[]; code: FieldErrorCode }[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...issue.path, key], code: 'unknown' as const }))
    return { path: issue.path, code: codeOfType(issue) ?? ownCode(issue) ?? codeOf(issue) }
  })
}

/** A form has only texts, so its schemas do not tell what is missing from what has another type. */
function codeOfType(issue: Issue): FieldErrorCode | undefined {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return undefined
  if (issue.input === undefined) return 'required'
  return issue.code === 'invalid_type' ? 'wrongType' : undefined
}

/** The schemas that forms share with the API say a code of ours instead of a sentence. */
function ownCode({ message }: Issue): FieldErrorCode | undefined {
  return Object.hasOwn(words.errors, message) ? (message as FieldErrorCode) : undefined
}

const tooMuchOf = new Map<string, FieldErrorCode>([
  ['string', 'tooLong'],
  ['array', 'tooMany'],
])

function codeOf(issue: Issue): FieldErrorCode {
  if (issue.code === 'invalid_value') return 'unknownOption'
  if (issue.code === 'too_big') return tooMuchOf.get(issue.origin) ?? 'tooLarge'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'tooShort' : 'tooSmall'
  return 'wrongFormat'
}
