import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { giveUpKey } from './give-up-key'
import { countByKey } from './key-counts'
import { describeKeyFaults, findKeyFaults } from './key-faults'
import { reseal } from './reseal'
import { clearSealed, openSealedLink, plantLinks, plantV1 } from './sealed-rows.fixture'
import { keyOfV1 } from './sealed-v1.fixture'

withOwnDatabase()

const newKey = (id: string) => ({ id, key: randomBytes(32) })
const [k1, k2] = [newKey('k1'), newKey('k2')]
/** Another key under the name of the first. */
const stranger = newKey('k1')

beforeEach(async () => {
  await clearSealed()
  await db.sealingKey.deleteMany()
})

describe('the keys of a database', () => {
  it('are those of its first start, and another key of the same name is told', async () => {
    expect(await findKeyFaults([k1])).toEqual([])
    expect(await findKeyFaults([stranger])).toEqual([{ kind: 'wrong', keyId: 'k1' }])
    expect(await findKeyFaults([k1])).toEqual([])
  })

  it('are known by what they have sealed where an earlier release has noted none', async () => {
    await plantLinks(2, [k1])
    expect(await findKeyFaults([stranger])).toEqual([{ kind: 'wrong', keyId: 'k1' }])
    expect(await findKeyFaults([k2])).toEqual([{ kind: 'lost', keyId: 'k1', count: 2 }])
    expect(await findKeyFaults([k2, k1])).toEqual([])
  })

  it('are known by texts of the earlier format too', async () => {
    await plantV1()
    expect(await findKeyFaults([{ ...stranger, id: keyOfV1.id }])).toEqual([
      { kind: 'wrong', keyId: keyOfV1.id },
    ])
    expect(await findKeyFaults([keyOfV1])).toEqual([])
  })

  it('may leave the ring when they seal nothing any more, and not before', async () => {
    await plantLinks(3, [k1])
    expect(await findKeyFaults([k2, k1])).toEqual([])
    expect(await findKeyFaults([k2])).toEqual([{ kind: 'lost', keyId: 'k1', count: 3 }])
    await reseal([k2, k1])
    expect(await findKeyFaults([k2])).toEqual([])
    expect(await db.sealingKey.findMany({ select: { id: true } })).toEqual([{ id: 'k2' }])
  })

  it('are taken from one of two processes that start at once with different keys, and the other is told', async () => {
    const found = await Promise.all([findKeyFaults([k1]), findKeyFaults([stranger])])
    expect(found.flat()).toEqual([{ kind: 'wrong', keyId: 'k1' }])
  })

  it('are counted without stumbling over a text that names none', async () => {
    const [link] = await plantLinks(2, [k1])
    for (const [text, key] of [
      ['v1.', 'unknown'],
      ['not sealed', 'unknown'],
      ['eyJ.é', 'unknown'],
      [`${'A'.repeat(50)}..b`, 'unknown'],
    ]) {
      await db.accessLink.update({
        where: { id: link?.id },
        data: { tokenSealed: text },
        select: { id: true },
      })
      const counts = await countByKey()
      expect(counts.get('k1'), text).toBe(1)
      expect(counts.get(key ?? '') ?? counts.get(''), text).toBe(1)
    }
  })
})

describe('giving up a lost key', () => {
  it('deletes what it has sealed, keeps the rest, and lets the product start', async () => {
    await plantLinks(2, [k1])
    const [kept] = await plantLinks(1, [k2])
    const deleted = await giveUpKey('k1', [k2])
    expect(deleted.get('AccessLink.tokenSealed')).toBe(2)
    expect(await findKeyFaults([k2])).toEqual([])
    expect(await openSealedLink(kept?.id ?? '', [k2])).toMatchObject({ text: kept?.token })
  })

  it('gives its name to another key where the ring has one, and keeps what that one opens', async () => {
    await plantLinks(2, [k1])
    await findKeyFaults([k1])
    const [kept] = await plantLinks(1, [stranger])
    await giveUpKey('k1', [stranger])
    expect(await findKeyFaults([stranger])).toEqual([])
    expect(await openSealedLink(kept?.id ?? '', [stranger])).toMatchObject({ text: kept?.token })
  })

  it('is named, with the key, to whoever starts without it', () => {
    const text = describeKeyFaults([{ kind: 'lost', keyId: 'k7', count: 12 }])
    expect(text).toContain('12 sealed values under the key "k7"')
    expect(text).toContain('npm run secrets:lost -- --key k7')
  })
})
