import type { AddedVendorKey } from '@/lib/connection/release/vendor-keys'
import { lineSchema, type TextError } from '@/lib/platform/forms/fields'

/** What the page says after a change. `released` also says of how many. */
export const vendorKeyNotices = ['added', 'retired', 'released'] as const

export type VendorKeyNotice = (typeof vendorKeyNotices)[number]

export const keyNameSchema = lineSchema({ isRequired: true })

/** Why a key is not taken. */
export type KeyError = Extract<AddedVendorKey, { error: string }>['error']

/**
 * The state of the form that adds a key. What was pasted as the key is not given back: it may have been a private one, which
 * belongs on no page.
 */
export type NewVendorKeyState = {
  errors?: { name?: TextError; key?: KeyError }
  values?: { name: string }
}
