import * as z from 'zod/mini'
import type { CredentialField } from '@/connectors/connector'
import { lineSchema, type TextError } from '@/lib/platform/forms/fields'
import { cleanCredential } from './clean-credential'
import type { ExpiryError } from './expiry'

/** oddShape: a credential of another shape than the ERP gives out. */
export type CredentialError = TextError | ExpiryError | 'oddShape'

/**
 * The reason why no test has begun: too many tests of this onboarding, an ERP that is to be left alone, a user whom the ERP has
 * refused too often, or credentials that it has refused already. Nothing was sent to the ERP.
 */
export type TestRefusal = {
  code: 'tooManyTests' | 'erpPaused' | 'refusedTooOften' | 'sameAsRefused'
  /** The minutes until the next test may start. */
  retryAfterMinutes?: number
  /** How many sign-ins of this user the ERP has refused. */
  refusals?: number
}

export type CredentialsState = Partial<TestRefusal> & {
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

/** A field with the shape that its text must have. */
type CheckedField = CredentialFormField & Pick<CredentialField, 'fits'>

/** Returns the schema of the credentials form, for the server alone: the browser gets no zod (decision 10). Every message is a `CredentialError`. */
export function credentialsSchema(fields: CheckedField[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])))
}

function fieldSchema({ isRequired, isStored, fits }: CheckedField) {
  const typed = z._default(z.string(), '')
  return z.pipe(
    z.pipe(typed, z.transform(cleanCredential)),
    lineSchema({ isRequired: isRequired && !isStored }).check(
      z.refine((text) => !text || fits?.(text) !== false, { error: 'oddShape' satisfies CredentialError }),
    ),
  )
}
