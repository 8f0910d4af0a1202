'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { releaseAll } from '@/lib/connection/release/release-all'
import { addVendorKey, listVendorKeys, retireVendorKey } from '@/lib/connection/release/vendor-keys'
import { isId } from '@/lib/platform/db'
import { valueError } from '@/lib/platform/forms/field-errors'
import type { TextError } from '@/lib/platform/forms/fields'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { vendorKeysPath } from '@/lib/platform/routes'
import { keyNameSchema, type NewVendorKeyState, type VendorKeyNotice } from './key-form'

/** One press seals so many, which takes some seconds. The page says how many are left, and the button stays. */
const sealedAtOnce = 200

/** Adds a public key and goes back to the list. Reads the fields name, key (JWK or PEM) and locale. */
export async function addVendorKeyAction(
  _state: NewVendorKeyState,
  formData: FormData,
): Promise<NewVendorKeyState> {
  const { staffId } = await authorizeStaff('manager')
  const values = { name: textOf(formData, 'name') }
  const name = keyNameSchema.safeParse(values.name)
  if (!name.success) return { errors: { name: valueError<TextError>(name.error) }, values }
  const added = await addVendorKey({ staffId }, { name: name.data, key: textOf(formData, 'key') })
  return 'error' in added ? { errors: { key: added.error }, values } : redirectToKeys(formData, 'added')
}

/** Retires a key and goes back to the list. Reads the fields keyId and locale. */
export async function retireVendorKeyAction(formData: FormData): Promise<void> {
  const { staffId } = await authorizeStaff('manager')
  const keyId = textOf(formData, 'keyId')
  if (isId(keyId)) await retireVendorKey({ staffId }, keyId)
  redirectToKeys(formData, 'retired')
}

/** Seals to the present key what is not sealed to it yet, and goes back to the list. Reads the field locale. */
export async function releaseAllAction(formData: FormData): Promise<void> {
  await authorizeStaff('manager')
  const present = (await listVendorKeys()).find(({ isPresent }) => isPresent)
  const count = present ? await releaseAll(present.id, sealedAtOnce) : 0
  redirectToKeys(formData, 'released', count)
}

function redirectToKeys(formData: FormData, notice: VendorKeyNotice, count?: number): never {
  const query = new URLSearchParams({ notice, ...(count !== undefined && { count: String(count) }) })
  return redirectTo(`${vendorKeysPath(formLocale(formData))}?${query}`)
}
