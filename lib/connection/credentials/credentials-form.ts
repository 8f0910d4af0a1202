import * as z from 'zod/mini'
import { lineSchema, type TextError } from '@/lib/platform/forms/fields'

export type CredentialFault = TextError

export type CredentialsState = {
  code?: 'tooManyTests'
  /** On `tooManyTests`. */
  retryAfterMinutes?: number
  /** By field name. */
  errors?: Partial<Record<string, CredentialFault>>
  /** What was typed, by field name; secrets are left out. */
  values?: Record<string, string>
}

/** The form's rules, the same in the browser and on the server. Every message is a `CredentialFault`. */

export type AskedField = {
  name: string
  isSecret: boolean
  isRequired: boolean
  /** A secret that is kept: left empty, it stays. */
  isStored: boolean
}

export function credentialsSchema(fields: AskedField[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])))
}

function fieldSchema({ isRequired, isStored }: AskedField) {
  const typed = z._default(z.string(), '')
  return z.pipe(
    z.pipe(typed, z.transform(cleanCredential)),
    lineSchema({ isRequired: isRequired && !isStored }),
  )
}

/**
 * Without what a copy from a mail brings along and nobody sees: line breaks, zero-width characters, spaces that are none,
 * and blanks at the ends (SI-52).
 */
export function cleanCredential(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\u00a0\u2007\u202f\r\n]/gu, '').trim()
}
