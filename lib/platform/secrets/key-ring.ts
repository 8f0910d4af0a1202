import { getEnv, type SecretKey } from '@/lib/platform/env'

/** The keys of the product's secrets. The first one seals, and every one opens. */
export type KeyRing = readonly [SecretKey, ...SecretKey[]]

export function getKeyRing(): KeyRing {
  const [first, ...others] = getEnv().SECRET_KEYS
  if (!first) throw new Error('The key ring is empty.')
  return [first, ...others]
}

/** The row that a secret belongs to. Sealed text that is copied to another row does not open. */
export type Binding = { table: string; id: string }
