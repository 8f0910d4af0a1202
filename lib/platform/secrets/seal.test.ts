import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import type { KeyRing } from './key-ring'
import { keyIdOf, needsReseal, open, seal } from './seal'
import { keyOfV1, sealedV1 } from './sealed-v1.fixture'

const oldKey = { id: 'k0', key: randomBytes(32) }
const newKey = { id: 'k1', key: randomBytes(32) }
const ring: KeyRing = [newKey, oldKey]
const row = { table: 'Credential', id: '1' }

/** Returns a copy for each character, with that one changed. Copies that decode to the same bytes are left out. */
function changeEach(sealed: string): string[] {
  const bytesOf = (text: string) =>
    text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
  return Array.from(sealed, (character, at) =>
    [sealed.slice(0, at), character === 'A' ? 'Q' : 'A', sealed.slice(at + 1)].join(''),
  ).filter((changed) => bytesOf(changed).join() !== bytesOf(sealed).join())
}

describe('sealing', () => {
  it('opens what it has sealed, whatever the text', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string().map((rest) => `\uFEFF${rest}`),
    )
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        expect(await open(await seal(plain, row, ring), row, ring)).toBe(plain)
      }),
    )
  })

  it('seals the same text differently each time', async () => {
    expect(await seal('secret', row, ring)).not.toBe(await seal('secret', row, ring))
  })

  it('writes a compact JWE that names its key and its row, and that a plain JWE reader refuses', async () => {
    const sealed = await seal('secret', row, ring)
    expect(sealed).toMatch(/^[\w-]+\.\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/)
    expect(decodeProtectedHeader(sealed)).toEqual({
      alg: 'dir',
      enc: 'A256GCM',
      kid: 'k1',
      crit: ['row'],
      row: ['Credential', '1'],
    })
    await expect(compactDecrypt(sealed, newKey.key)).rejects.toThrow('"row" is not recognized')
  })

  it('opens for no other row and no other table', async () => {
    const sealed = await seal('secret', row, ring)
    expect(await open(sealed, { ...row, id: '2' }, ring)).toBeUndefined()
    expect(await open(sealed, { ...row, table: 'Staff' }, ring)).toBeUndefined()
  })

  it('opens for no other row, even with that row’s header', async () => {
    const [, ...rest] = (await seal('secret', row, ring)).split('.')
    const other = { ...row, id: '2' }
    const [header] = (await seal('other', other, ring)).split('.')
    expect(await open([header, ...rest].join('.'), other, ring)).toBeUndefined()
  })

  it('does not open a text in which one character was changed', async () => {
    for (const changed of changeEach(await seal('secret', row, ring)))
      expect(await open(changed, row, ring), changed).toBeUndefined()
  })

  it.each([
    ['that binds no row', { crit: undefined, row: undefined }],
    ['whose row is not declared critical', { crit: undefined }],
    ['with a member too many', { typ: 'x' }],
    ['that compresses', { zip: 'DEF' }],
    ['that names no key', { kid: undefined }],
  ])('does not open a text under a header %s, even when the right key made it', async (_what, change) => {
    const header = {
      alg: 'dir',
      enc: 'A256GCM',
      kid: 'k1',
      crit: ['row'],
      row: ['Credential', '1'],
      ...change,
    }
    const forged = await new CompactEncrypt(Buffer.from('secret'))
      .setProtectedHeader(JSON.parse(JSON.stringify(header)))
      .encrypt(newKey.key, { crit: { row: true } })
    expect(await open(forged, row, ring)).toBeUndefined()
  })

  it.each([
    '',
    '....',
    'v1',
    'v1.k1',
    'v1.k1..',
    'v2.k1.AAAA.AAAA',
    'v1.k1.AAAA.AAAA.AAAA',
    'v1.k1.AAAA.AAAA',
  ])('does not open %j', async (text) => {
    expect(await open(text, row, ring)).toBeUndefined()
  })

  it('never throws, whatever the text', async () => {
    const header = fc
      .record(
        {
          alg: fc.oneof(fc.constant('dir'), fc.jsonValue()),
          enc: fc.oneof(fc.constant('A256GCM'), fc.jsonValue()),
          kid: fc.oneof(fc.constant('k1'), fc.jsonValue()),
          crit: fc.oneof(fc.constant(['row']), fc.jsonValue()),
          row: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      .map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'))
    const part = fc.oneof(header, fc.string(), fc.base64String())
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { minLength: 4, maxLength: 6 }).map((parts) => parts.join('.')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        expect(await open(plain, row, ring)).toBeUndefined()
        needsReseal(plain, ring)
      }),
    )
  })

  it('opens a text under an older key and asks to seal it again', async () => {
    const sealed = await seal('secret', row, [oldKey])
    expect(await open(sealed, row, ring)).toBe('secret')
    expect(needsReseal(sealed, ring)).toBe(true)
    expect(needsReseal(await seal('secret', row, ring), ring)).toBe(false)
  })

  it('opens nothing once the key is no longer in the ring, nor with another key of the same name', async () => {
    const sealed = await seal('secret', row, [oldKey])
    expect(await open(sealed, row, [newKey])).toBeUndefined()
    expect(await open(sealed, row, [{ id: 'k0', key: randomBytes(32) }])).toBeUndefined()
  })
})

describe('a text of the earlier format', () => {
  const ringOfV1: KeyRing = [newKey, keyOfV1]

  it.each(Object.entries(sealedV1))('opens: %s', async (_kind, { text, sealed, ...binding }) => {
    expect(await open(sealed, binding, ringOfV1)).toBe(text)
  })

  it('opens for no other row and no other table', async () => {
    const { sealed, table, id } = sealedV1.credential
    expect(await open(sealed, { table, id: sealedV1.link.id }, ringOfV1)).toBeUndefined()
    expect(await open(sealed, { table: 'EarlierCredential', id }, ringOfV1)).toBeUndefined()
  })

  it('opens with no other key, even of the same name', async () => {
    const { sealed, ...binding } = sealedV1.credential
    expect(await open(sealed, binding, [newKey])).toBeUndefined()
    expect(await open(sealed, binding, [oldKey])).toBeUndefined()
  })

  it('does not open a text in which one character was changed', async () => {
    const { sealed, ...binding } = sealedV1.credential
    for (const changed of changeEach(sealed))
      expect(await open(changed, binding, ringOfV1), changed).toBeUndefined()
  })

  it('has to be sealed again, even under the first key', () => {
    const { sealed } = sealedV1.credential
    expect(keyIdOf(sealed)).toBe('k0')
    expect(needsReseal(sealed, [keyOfV1])).toBe(true)
  })
})
