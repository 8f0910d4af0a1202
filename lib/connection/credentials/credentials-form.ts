import * as z from 'zod/mini'

export type CredentialError = 'required' | 'tooLong' | 'unreadable'

export type CredentialsState = {
  code?: 'tooManyTests'
  /** The minutes until the next test may start. They come only with the code `tooManyTests`. */
  retryAfterMinutes?: number
  /** The errors by field name. */
  errors?: Record<string, CredentialError>
  /** The typed values by field name, without secrets. */
  values?: Record<string, string>
}

export type CredentialFormField = {
  name: string
  isSecret: boolean
  isRequired: boolean
  /** Is true for a secret that is stored. The form may leave it empty to keep it. */
  isStored: boolean
}

/** Returns the schema of the credentials form, for the browser and the server. Every message is a `CredentialError`. */
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
 * Removes the invisible characters that a copy from a mail brings along: line breaks, zero-width characters, no-break spaces,
 * and blanks at both ends (SI-52).
 */
export function cleanCredential(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u00a0\u2007\u202f\r\n]/gu, '').trim()
}
