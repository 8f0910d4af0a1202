import * as z from 'zod/mini'
import { lineSchema, type TextError } from '@/lib/platform/forms/fields'
import { cleanCredential } from './clean-credential'

export type CredentialError = TextError

export type CredentialsState = {
  code?: 'tooManyTests'
  /** The minutes until the next test may start. They come only with the code `tooManyTests`. */
  retryAfterMinutes?: number
  /** The errors by field name. */
  errors?: Partial<Record<string, CredentialError>>
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

/** Returns the schema of the credentials form, for the server alone: the browser gets no zod (decision 10). Every message is a `CredentialError`. */
export function credentialsSchema(fields: CredentialFormField[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])))
}

function fieldSchema({ isRequired, isStored }: CredentialFormField) {
  const typed = z._default(z.string(), '')
  return z.pipe(
    z.pipe(typed, z.transform(cleanCredential)),
    lineSchema({ isRequired: isRequired && !isStored }),
  )
}
