import * as z from 'zod/mini'

export type CredentialError = 'required' | 'tooLong' | 'unreadable'

export type CredentialsState = {
  code?: 'tooManyTests'
  /** On `tooManyTests`. */
  retryAfterMinutes?: number
  /** By field name. */
  errors?: Record<string, CredentialError>
  /** What was typed, by field name; secrets are left out. */
  values?: Record<string, string>
}

/** The form's rules, the same in the browser and on the server. Every message is a `CredentialFault`. */

export type CredentialFormField = {
  name: string
  isSecret: boolean
  isRequired: boolean
  /** A secret that is kept: left empty, it stays. */
  isStored: boolean
}

export function credentialsSchema(fields: CredentialFormField[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])))
}

function fieldSchema({ isRequired, isStored }: CredentialFormField) {
  const least = isRequired && !isStored ? 1 : 0
  const cleaned = z.string().check(
    z.minLength(least, 'required'),
    z.maxLength(200, 'tooLong'),
    z.refine((text) => !/\p{Cc}/u.test(text), 'unreadable'),
  )
  return z.pipe(z.pipe(z._default(z.string(), ''), z.transform(cleanCredential)), cleaned)
}

/**
 * Without what a copy from a mail brings along and nobody sees: line breaks, zero-width characters, spaces that are none,
 * and blanks at the ends (SI-52).
 */
export function cleanCredential(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u00a0\u2007\u202f\r\n]/gu, '').trim()
}
