import { hkdfSync } from 'node:crypto'
import type { KeyRing } from './key-ring'

/**
 * Returns the key under which Next seals the values that a server action takes along from the page that made it, in base64. All
 * instances of an installation have the same, wherever they were built. The key that a build holds is no secret.
 */
export function deriveActionKey([{ key }]: KeyRing): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'handrail server actions', 32)).toString('base64')
}
