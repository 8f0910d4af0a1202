import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { startStaffSession } from '@/lib/accounts/staff/session'
import { tokensBinding } from '@/lib/accounts/staff/session-row'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import {
  keepEarlierCredentials,
  readCredentials,
  restoreCredentials,
} from '@/lib/connection/credentials/stored-credentials'
import { fetchLinks } from '@/lib/invitations/import/import-links'
import { importTenants } from '@/lib/invitations/import/import-tenants'
import { findImport, startImport } from '@/lib/invitations/import/tenant-import'
import { inviteTenant } from '@/lib/invitations/invite'
import { keptToken } from '@/lib/onboarding/access-link'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { addEndpoint, rotateSecret } from '@/lib/webhooks/endpoint'
import { getKeyRing, type KeyRing } from './key-ring'
import { type ResealedColumn, reseal } from './reseal'
import { keyIdOf, open, seal } from './seal'
import { sealedColumns } from './sealed-columns'
import {
  clearSealed,
  holdLink,
  openSealedLink,
  plantApiAnswer,
  plantLinks,
  plantV1,
  untilWaiting,
} from './sealed-rows.fixture'
import { keyOfV1, sealedV1 } from './sealed-v1.fixture'
import { isToken } from './token'

withOwnDatabase()
beforeEach(clearSealed)

const [oldKey, newKey] = [
  { id: 'k8', key: randomBytes(32) },
  { id: 'k9', key: randomBytes(32) },
]
const ring: KeyRing = [newKey, oldKey]

const names = sealedColumns.map(({ table, column }) => `${table}.${column}`)

const linksIn = (columns: ResealedColumn[]) => columns.find(({ name }) => name === 'AccessLink.tokenSealed')

/** Fills every sealed column by the product's own verbs, under the environment's key. */
async function useProduct() {
  const [staff, { participant }] = [await hireStaff(), await inviteCustomer()]
  const mailed = { guideId, company: 'Mailed', email: 'post@nordlys.example', locale: 'en' as const }
  await inviteTenant(mailed, { isMailed: true })
  await saveCredentials(participant, { companyId: 'nordlys', userId: 'U', password: 'Sesam' })
  await keepEarlierCredentials({ tx: db, onboardingId: participant.onboardingId })
  const person = { issuer: 'https://id.example', subject: '1', name: '', email: '' }
  const identity = { ...person, isEmailVerified: true, groups: [] }
  await startStaffSession({ identity, role: 'viewer', how: 'provider', tokens: { access: 'at' } })
  const defaults = { guideId, locale: 'en', ownerId: '', isMailed: false }
  const importIds: string[] = []
  for (const company of ['Waiting', 'Imported']) {
    const bytes = Buffer.from(`company,email\n${company},post@nordlys.example`)
    const list = await startImport(staff, { bytes, isPasted: false }, defaults)
    if ('importId' in list) importIds.push(list.importId)
  }
  const [waiting = '', imported = ''] = importIds
  await importTenants(staff, imported)
  await plantApiAnswer()
  const url = 'https://hooks.vendor.example/'
  const endpoint = await addEndpoint(staff, { url, description: '', eventTypes: [] })
  await rotateSecret(endpoint?.id ?? '')
  return { staff, onboardingId: participant.onboardingId, waiting, imported }
}

describe('re-sealing', () => {
  it('moves the texts of every column to another key and back, and the product reads them', async () => {
    const { staff, onboardingId, waiting, imported } = await useProduct()
    const columns = await reseal([newKey, ...getKeyRing()])
    expect(columns.map(({ name }) => name)).toEqual(names)
    expect(columns).toEqual(
      names.map((name) => ({ name, resealed: 1, kept: 0, unopened: [], oldKeys: new Map() })),
    )
    expect(await readCredentials(db, onboardingId)).toMatchObject({ secrets: {} })

    await reseal([...getKeyRing(), newKey])
    expect(await readCredentials(db, onboardingId)).toMatchObject({ secrets: { password: 'Sesam' } })
    await restoreCredentials({ tx: db, onboardingId })
    expect(await readCredentials(db, onboardingId)).toMatchObject({ secrets: { password: 'Sesam' } })
    const session = await db.staffSession.findFirstOrThrow({ select: { id: true, tokensSealed: true } })
    expect(await open(session.tokensSealed ?? '', tokensBinding(session.id))).toBe('{"access":"at"}')
    expect((await findImport(staff, waiting))?.lines).toHaveLength(1)
    expect(await fetchLinks(staff, imported)).toHaveLength(1)
    const where = { tokenSealed: { not: null } }
    const link = await db.accessLink.findFirstOrThrow({ where, select: { id: true, tokenSealed: true } })
    expect(isToken(await keptToken(link))).toBe(true)
  })

  it('turns texts of the earlier format into JWE, even under the same key', async () => {
    await plantV1()
    const columns = await reseal([keyOfV1])
    // What the API and webhooks seal came after that format.
    const isLater = (name: string) => /^(IdempotentRequest|WebhookEndpoint)\./.test(name)
    expect(columns).toMatchObject(names.map((name) => ({ resealed: isLater(name) ? 0 : 1, unopened: [] })))
    expect(await openSealedLink(sealedV1.link.id, [keyOfV1])).toEqual({
      format: 'JWE',
      text: sealedV1.link.text,
    })
  })

  it('leaves texts under the first key as they are, so that a second run changes nothing', async () => {
    await plantLinks(3, [newKey])
    await plantLinks(2, [oldKey])
    expect(linksIn(await reseal(ring))).toMatchObject({ resealed: 2, kept: 3 })
    const before = await db.accessLink.findMany({ orderBy: { id: 'asc' }, select: { tokenSealed: true } })
    expect(linksIn(await reseal(ring))).toMatchObject({ resealed: 0, kept: 5 })
    expect(await db.accessLink.findMany({ orderBy: { id: 'asc' }, select: { tokenSealed: true } })).toEqual(
      before,
    )
  })

  it('names each row that does not open, leaves it as it is, and says which keys are still in use', async () => {
    const removedKey = { id: 'k7', key: randomBytes(32) }
    const [lost] = await plantLinks(1, [removedKey])
    const [foreign, other] = await plantLinks(2, [oldKey])
    const [mistaken] = await plantLinks(1, [{ id: newKey.id, key: randomBytes(32) }])
    const stolen = await seal('stolen', { table: 'AccessLink', id: other?.id ?? '' }, [oldKey])
    await db.accessLink.update({ where: { id: foreign?.id }, data: { tokenSealed: stolen } })
    const links = linksIn(await reseal(ring))
    expect(links?.unopened.toSorted()).toEqual([lost?.id, foreign?.id, mistaken?.id].toSorted())
    expect(links).toMatchObject({
      resealed: 1,
      oldKeys: new Map([
        ['k7', 1],
        ['k8', 1],
      ]),
    })
    const where = { id: foreign?.id }
    expect(await db.accessLink.findUnique({ where, select: { tokenSealed: true } })).toEqual({
      tokenSealed: stolen,
    })
  })
})

describe('a row that changes while it is being re-sealed', () => {
  it('keeps the new text, which is then re-sealed too', async () => {
    const [link] = await plantLinks(1, [oldKey])
    const id = link?.id ?? ''
    const tokenSealed = await seal('changed', { table: 'AccessLink', id }, [oldKey])
    const lock = await holdLink(id, { tokenSealed })
    const resealing = reseal(ring)
    await untilWaiting()
    await lock.commit()
    expect(linksIn(await resealing)).toMatchObject({ resealed: 1, unopened: [], oldKeys: new Map() })
    expect(await openSealedLink(id, [newKey])).toEqual({ format: 'JWE', text: 'changed' })
  })

  it('stays empty when its text was deleted', async () => {
    const [link] = await plantLinks(1, [oldKey])
    const id = link?.id ?? ''
    const lock = await holdLink(id, { tokenSealed: null })
    const resealing = reseal(ring)
    await untilWaiting()
    await lock.commit()
    expect(linksIn(await resealing)).toMatchObject({ resealed: 0, unopened: [] })
    expect(await db.accessLink.count({ where: { tokenSealed: { not: null } } })).toBe(0)
  })

  it('is found when an old text is written into a row that was read already', async () => {
    const [first, last] = await plantLinks(2, [oldKey])
    const id = first?.id ?? ''
    const lock = await holdLink(last?.id ?? '')
    const resealing = reseal(ring)
    await untilWaiting()
    const tokenSealed = await seal('put back', { table: 'AccessLink', id }, [oldKey])
    await db.accessLink.update({ where: { id }, data: { tokenSealed } })
    await lock.commit()
    expect(linksIn(await resealing)).toMatchObject({ resealed: 3, oldKeys: new Map() })
    expect(keyIdOf((await db.accessLink.findUniqueOrThrow({ where: { id } })).tokenSealed ?? '')).toBe('k9')
    expect(await openSealedLink(id, [newKey])).toEqual({ format: 'JWE', text: 'put back' })
  })
})
