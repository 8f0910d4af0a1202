import { getEnv, type SecretKey } from '@/lib/platform/env'

/** The first key seals; all of them open. */
export type KeyRing = readonly [SecretKey, ...SecretKey[]]

export function getKeyRing(): KeyRing {
  const [first, ...others] = getEnv().SECRET_KEYS
  if (!first) throw new Error('The key ring is empty.')
  return [first, ...others]
}

/** The row a secret belongs to: sealed text that is copied to another row does not open. */
export type Binding = { table: string; id: string }
