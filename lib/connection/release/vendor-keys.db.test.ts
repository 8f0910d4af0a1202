import { exportJWK, generateKeyPair } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { addVendorKey, listVendorKeys, retireVendorKey } from './vendor-keys'

withOwnDatabase()
beforeEach(async () => {
  await db.vendorKey.deleteMany()
})

async function newKey(members: object = {}): Promise<string> {
  const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  return JSON.stringify({ ...(await exportJWK(publicKey)), ...members })
}

const idOf = (added: Awaited<ReturnType<typeof addVendorKey>>) => ('error' in added ? added.error : added.id)

describe('the vendor’s keys', () => {
  it('are listed with who added them, and the newest is in use', async () => {
    const staff = await hireStaff({ name: 'Ingrid' })
    await addVendorKey(staff, { name: ' 2026 ', key: await newKey({ kid: 'a' }) })
    await addVendorKey({}, { name: '2027', key: await newKey({ kid: 'b' }) })
    expect(await listVendorKeys()).toMatchObject([
      { name: '2027', kid: 'b', by: undefined, isPresent: true, curve: 'P-256', algorithm: 'ECDH-ES+A256KW' },
      { name: '2026', kid: 'a', by: 'Ingrid', isPresent: false, retiredAt: undefined },
    ])
  })

  it('are told apart by their ids, and the same key is in the list once', async () => {
    const [key, other] = [await newKey({ kid: 'a' }), await newKey({ kid: 'a' })]
    await addVendorKey({}, { name: 'one', key })
    expect(await addVendorKey({}, { name: 'one', key })).toEqual({ error: 'alreadyThere' })
    expect(await addVendorKey({}, { name: 'two', key: other })).toEqual({ error: 'kidTaken' })
  })

  it('added twice at once are added once', async () => {
    const key = await newKey()
    const added = await Promise.all([1, 2, 3].map(() => addVendorKey({}, { name: 'one', key })))
    expect(added.filter((one) => !('error' in one))).toHaveLength(1)
    expect(await listVendorKeys()).toHaveLength(1)
  })

  it('that are retired come back into use when they are added again', async () => {
    const [first, second] = [await newKey({ kid: 'a' }), await newKey({ kid: 'b' })]
    const id = idOf(await addVendorKey({}, { name: 'first', key: first }))
    await addVendorKey({}, { name: 'second', key: second })
    expect(await retireVendorKey({}, id)).toBe(true)
    expect(await retireVendorKey({}, id)).toBe(false)
    expect(idOf(await addVendorKey({}, { name: 'again', key: first }))).toBe(id)
    expect(await listVendorKeys()).toMatchObject([{ name: 'again', isPresent: true }, { name: 'second' }])
  })

  it('are in the staff’s history when they are added or retired, with who did it', async () => {
    const staff = await hireStaff()
    const id = idOf(await addVendorKey(staff, { name: 'one', key: await newKey({ kid: 'a' }) }))
    await retireVendorKey(staff, id)
    const events = await db.staffEvent.findMany({
      where: { staffId: staff.staffId },
      orderBy: { at: 'asc' },
      select: { kind: true, data: true },
    })
    expect(events).toEqual([
      { kind: 'vendorKeyAdded', data: { kid: 'a' } },
      { kind: 'vendorKeyRetired', data: { kid: 'a' } },
    ])
  })

  it('never hold a private part, and a refused one is stored nowhere', async () => {
    const { privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
    const jwk = await exportJWK(privateKey)
    expect(await addVendorKey({}, { name: 'one', key: JSON.stringify(jwk) })).toEqual({ error: 'privateKey' })
    await addVendorKey({}, { name: 'two', key: await newKey({ x5c: ['certificate'] }) })
    const rows = await db.vendorKey.findMany({ select: { jwk: true } })
    expect(rows.map(({ jwk: stored }) => Object.keys(stored as object).toSorted())).toEqual([
      ['crv', 'kty', 'x', 'y'],
    ])
  })
})
