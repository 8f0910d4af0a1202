'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { makeApiKey, type NewKey, newKeySchema } from '@/lib/api/keys/api-key'
import { overlaps, revokeApiKey, rotateApiKey } from '@/lib/api/keys/end-api-key'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { developersPath } from '@/lib/platform/routes'
import type { NewKeyState, RotationState } from './key-form'

/** Makes a key and returns it. It is shown only this once. Reads the fields name, scopes (several) and days (empty for ever). */
export async function makeApiKeyAction(_state: NewKeyState, formData: FormData): Promise<NewKeyState> {
  const { staffId } = await authorizeStaff('manager')
  const values = {
    name: textOf(formData, 'name'),
    scopes: formData.getAll('scopes').map(String),
    days: textOf(formData, 'days'),
  }
  const asked = { ...values, days: values.days === '' ? undefined : Number(values.days) }
  const parsed = newKeySchema.safeParse(asked)
  if (!parsed.success) return { errors: fieldErrors(parsed.error), values }
  const { text } = await makeApiKey(asked as NewKey, staffId)
  return { made: text }
}

/** Makes a key in another's place and returns it. Reads the fields keyId and overlap (hours). */
export async function rotateApiKeyAction(_state: RotationState, formData: FormData): Promise<RotationState> {
  const { staffId } = await authorizeStaff('manager')
  const overlap = overlaps.find((hours) => String(hours) === textOf(formData, 'overlap')) ?? overlaps[0]
  const made = await rotateApiKey({ keyId: textOf(formData, 'keyId'), overlap, staffId })
  return made ? { made: made.text } : { isGone: true }
}

/** Revokes a key and goes to the list of keys. Reads the fields keyId and locale. */
export async function revokeApiKeyAction(formData: FormData): Promise<void> {
  const { staffId } = await authorizeStaff('manager')
  await revokeApiKey({ keyId: textOf(formData, 'keyId'), staffId })
  redirectTo(developersPath(formLocale(formData)))
}
