import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeyRing } from './key-ring'
import { needsReseal, open, seal } from './seal'

const oldKey = { id: 'k0', key: randomBytes(32) }
const newKey = { id: 'k1', key: randomBytes(32) }
const ring: KeyRing = [newKey, oldKey]
const row = { table: 'Credential', id: '1' }

describe('sealing', () => {
  it('opens what it has sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(open(seal(text, row, ring), row, ring)).toBe(text)
      }),
    )
  })

  it('seals the same text differently each time', () => {
    expect(seal('secret', row, ring)).not.toBe(seal('secret', row, ring))
  })

  it('opens for no other row and no other table', () => {
    const sealed = seal('secret', row, ring)
    expect(open(sealed, { ...row, id: '2' }, ring)).toBeUndefined()
    expect(open(sealed, { ...row, table: 'Staff' }, ring)).toBeUndefined()
  })

  it('opens nothing that was changed in any one character', () => {
    const sealed = seal('secret', row, ring)
    for (let at = 0; at < sealed.length; at += 1) {
      // The last character of base64url may hold bits that decode to nothing.
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'Q' : 'A') + sealed.slice(at + 1)
      if (open(changed, row, ring) !== undefined) expect(decoded(changed)).toEqual(decoded(sealed))
    }
  })

  it.each(['', 'v1', 'v1.k1', 'v1.k1..', 'v2.k1.AAAA.AAAA', 'v1.k1.AAAA.AAAA.AAAA'])(
    'opens nothing of %j',
    (text) => {
      expect(open(text, row, ring)).toBeUndefined()
    },
  )

  it('opens with a succeeded key and asks to be sealed again', () => {
    const sealed = seal('secret', row, [oldKey])
    expect(open(sealed, row, ring)).toBe('secret')
    expect(needsReseal(sealed, ring)).toBe(true)
    expect(needsReseal(seal('secret', row, ring), ring)).toBe(false)
  })

  it('opens nothing once the key has left the ring, nor with another key of the same name', () => {
    const sealed = seal('secret', row, [oldKey])
    expect(open(sealed, row, [newKey])).toBeUndefined()
    expect(open(sealed, row, [{ id: 'k0', key: randomBytes(32) }])).toBeUndefined()
  })
})

function decoded(sealed: string) {
  return sealed
    .split('.')
    .map((part, index) => (index < 2 ? part : Buffer.from(part, 'base64url').toString('hex')))
}
