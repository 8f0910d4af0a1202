import { randomUUID } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { finishImports } from './finish-imports'
import { fetchLinks } from './import-links'
import { importTenants } from './import-tenants'
import { getImport } from './queries'
import { changeFormat, findImport, startImport } from './tenant-import'
import { workOnImport } from './work-on-import'

const defaults = { guideId: 'payhawk-sage-intacct', locale: 'en', ownerId: '', isMailed: false }

function someList(count = 2) {
  const domain = `${randomUUID()}.example`
  const lines = Array.from({ length: count }, (_, at) => `Company ${at} ${domain},post${at}@${domain}`)
  return { text: ['company,email', ...lines, 'Faulty,nowhere'].join('\n'), domain }
}

async function start(
  staff: Awaited<ReturnType<typeof hireStaff>>,
  list: string | Uint8Array,
): Promise<string> {
  const isPasted = typeof list === 'string'
  const started = await startImport(staff, { bytes: isPasted ? Buffer.from(list) : list, isPasted }, defaults)
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
    const longAgo = new Date(Date.now() - 3 * 60 * 1000)
    const data = { contentSealed, confirmedAt: longAgo, finishedAt: null, linksSealed: null }
    await db.tenantImport.update({ where, data: { ...data, workedAt: longAgo } })
    await importTenants(staff, importId)
    expect(await countInvited(domain)).toBe(2)
    expect(await fetchLinks(staff, importId)).toHaveLength(2)
  })

  it('of many lines stops between two batches, is finished by a job, and gives each tenant one link', async () => {
    const staff = await hireStaff()
    const { text, domain } = someList(120)
    const importId = await start(staff, text)
    await db.tenantImport.update({ where: { id: importId }, data: { confirmedAt: new Date() } })
    expect(await workOnImport(staff, importId, AbortSignal.abort())).toBe(false)
    expect(await getImport(staff, importId)).toEqual({
      state: 'running',
      invited: 50,
      toInvite: 120,
      hasStopped: false,
    })
    expect(await fetchLinks(staff, importId)).toBeNull()
    const { signal } = new AbortController()
    await Promise.all([finishImports(signal), finishImports(signal), importTenants(staff, importId)])
    expect(await getImport(staff, importId)).toMatchObject({ state: 'done', invited: 120, hasLinks: true })
    expect(await countInvited(domain)).toBe(120)
    const where = { onboarding: { participants: { some: { email: { endsWith: domain } } } } }
    expect(await db.accessLink.count({ where })).toBe(120)
    expect(await fetchLinks(staff, importId)).toHaveLength(120)
  })

  it('that has not moved for some minutes is said to have stopped', async () => {
    const staff = await hireStaff()
    const importId = await start(staff, someList().text)
    const longAgo = new Date(Date.now() - 5 * 60 * 1000)
    const data = { confirmedAt: longAgo, workedAt: longAgo }
    await db.tenantImport.update({ where: { id: importId }, data })
    expect(await getImport(staff, importId)).toMatchObject({ state: 'running', hasStopped: true })
  })

  it('is read in the format that was chosen, and what was not chosen is guessed anew', async () => {
    const staff = await hireStaff()
    const file = iconv.encode('Firma, navn;E-post\nBlåbær, AS;post@a.example', 'cp850')
    const importId = await start(staff, file)
    const formatOf = async () => (await findImport(staff, importId))?.file.format
    expect(await formatOf()).toEqual({ encoding: 'cp850', delimiter: ';', headingLine: 1 })
    await changeFormat(staff, importId, { encoding: 'macintosh', delimiter: ',', headingLine: 1 })
    expect(await formatOf()).toMatchObject({ encoding: 'macintosh', delimiter: ',' })
    await changeFormat(staff, importId, { encoding: 'cp850', delimiter: ';', headingLine: 0 })
    expect(await formatOf()).toEqual({ encoding: 'cp850', delimiter: ';', headingLine: 0 })
    await changeFormat(staff, importId, { encoding: 'cp850', delimiter: ';', headingLine: 1 })
    expect((await findImport(staff, importId))?.lines).toMatchObject([
      { company: 'Blåbær, AS', state: 'new' },
    ])
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
