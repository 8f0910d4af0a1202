import type { TextError } from '@/lib/platform/forms/fields'

/** Days until a key expires, as the form offers them. */
export const lifetimes = [30, 90, 365] as const

/** The state of the form that makes a key. A key is shown only this once, because its text is stored nowhere. */
export type NewKeyState = {
  errors?: Partial<Record<'name' | 'scopes' | 'days', TextError | 'unknownOption'>>
  values?: { name: string; scopes: string[]; days: string }
  made?: string
}

/** The state of the form that makes a key in another's place. `isGone` says that the other one no longer works. */
export type RotationState = { made?: string; isGone?: boolean }
