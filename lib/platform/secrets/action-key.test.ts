import { expect, test } from 'vitest'
import { deriveActionKey } from './action-key'

const key = (byte: number) => ({ id: `k${byte}`, key: Buffer.alloc(32, byte) })

test('instances with the same keys seal what actions take along under the same key, others under another', () => {
  const derived = deriveActionKey([key(1), key(2)])
  expect(Buffer.from(derived, 'base64')).toHaveLength(32)
  expect(deriveActionKey([key(1)])).toBe(derived)
  expect(deriveActionKey([key(2)])).not.toBe(derived)
  expect(derived).not.toBe(key(1).key.toString('base64'))
})
