import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { fetchLinks, importTenants } from './import-tenants'
import { findImport, startImport } from './tenant-import'

const defaults = { guideId: 'payhawk-sage-intacct', locale: 'en', ownerId: '', isMailed: false }

function someList(count = 2) {
  const domain = `${randomUUID()}.example`
  const lines = Array.from({ length: count }, (_, at) => `Company ${at} ${domain},post${at}@${domain}`)
  return { text: ['company,email', ...lines, 'Faulty,nowhere'].join('\n'), domain }
}

async function start(staff: Awaited<ReturnType<typeof hireStaff>>, text: string): Promise<string> {
  const started = await startImport(staff, text, defaults)
  if (!('importId' in started)) throw new Error(started.code)
  return started.importId
}

const countInvited = (domain: string) =>
  db.participant.count({ where: { email: { endsWith: domain }, staffId: null } })

describe('a list of tenants', () => {
  it('invites nobody before it is confirmed, and then every correct line once', async () => {
    const staff = await hireStaff()
    const { text, domain } = someList(3)
    const importId = await start(staff, text)
    expect((await findImport(staff, importId))?.lines.map(({ state }) => state)).toEqual([
      'new',
      'new',
      'new',
      'faulty',
    ])
    expect(await countInvited(domain)).toBe(0)
    await Promise.all([importTenants(staff, importId), importTenants(staff, importId)])
    expect(await countInvited(domain)).toBe(3)
    expect(await findImport(staff, importId)).toBeNull()
  })

  it('invites nobody twice when it is imported again', async () => {
    const staff = await hireStaff()
    const { text, domain } = someList()
    await importTenants(staff, await start(staff, text))
    const again = await start(staff, text.toUpperCase())
    expect((await findImport(staff, again))?.lines.map(({ state }) => state)).toEqual([
      'existing',
      'existing',
      'faulty',
    ])
    await importTenants(staff, again)
    expect(await countInvited(domain)).toBe(2)
  })

  it('goes on where it was stopped in the middle, with a link for every line', async () => {
    const staff = await hireStaff()
    const { text, domain } = someList()
    const importId = await start(staff, text)
    const where = { id: importId }
    const { contentSealed } = await db.tenantImport.findUniqueOrThrow({
      where,
      select: { contentSealed: true },
    })
    expect(contentSealed).not.toContain(domain)
    await importTenants(staff, importId)
    // This is how a process leaves the list that has ended some minutes ago, before it was done.
    const confirmedAt = new Date(Date.now() - 3 * 60 * 1000)
    await db.tenantImport.update({
      where,
      data: { contentSealed, confirmedAt, finishedAt: null, linksSealed: null },
    })
    await importTenants(staff, importId)
    expect(await countInvited(domain)).toBe(2)
    expect(await fetchLinks(staff, importId)).toHaveLength(2)
  })

  it('hands its links out once, to the person who imported it alone', async () => {
    const [staff, other] = [await hireStaff(), await hireStaff()]
    const { text } = someList()
    const importId = await start(staff, text)
    expect(await findImport(other, importId)).toBeNull()
    await importTenants(other, importId)
    await importTenants(staff, importId)
    expect(await fetchLinks(other, importId)).toBeNull()
    const links = await fetchLinks(staff, importId)
    expect(links?.map(({ line }) => line)).toEqual([2, 3])
    expect(links?.[0]?.url).toMatch(/\/en\/start\/[\w-]{43}$/)
    expect(await fetchLinks(staff, importId)).toBeNull()
  })
})
