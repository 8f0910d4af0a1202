import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { callApi, keyWith, newOnboarding } from '@/lib/api/api.fixture'
import { openLink } from '@/lib/invitations/open-link'
import { db } from '@/lib/platform/db'
import { findHistory } from '@/lib/staff/onboarding-detail/find-history'
import { findOnboarding } from '@/lib/staff/onboarding-detail/queries'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { findPage } from '@/lib/staff/onboarding-list/pages'

let key: string

beforeAll(async () => {
  key = await keyWith()
})

const guideId = 'payhawk-sage-intacct'

async function create(changes: object = {}, headers: Record<string, string> = {}) {
  return callApi('/onboardings', { key, method: 'POST', body: newOnboarding(changes), headers })
}

describe('creating an onboarding', () => {
  it('gives a link that opens it, and says where it is', async () => {
    const { status, headers, body } = await create()
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/onboardings/${body.onboarding.id}`)
    expect(body.onboarding).toMatchObject({
      guideId,
      state: 'notStarted',
      contact: { name: 'Kari' },
      owner: null,
    })
    expect(await openLink(body.link.url.split('/').at(-1))).toMatchObject({
      onboardingId: body.onboarding.id,
    })
  })

  it('is told in the history with the name of the key', async () => {
    const { body } = await create()
    const { entries } = await findHistory(body.onboarding.id)
    expect(entries.find(({ kind }) => kind === 'invited')).toMatchObject({ apiKey: 'Tests', by: undefined })
  })

  it('takes the answers, the owner and the vendor’s own data along', async () => {
    const { staffId, email } = await hireStaff()
    const externalId = randomUUID()
    const guide = (await callApi('/guides', { key })).body.data.find(
      ({ id }: { id: string }) => id === guideId,
    )
    const [question] = guide.questions
    const answers = { [question.id]: question.options[0] }
    const metadata = { plan: 'gold' }
    const { body } = await create({ externalId, metadata, answers, ownerEmail: email.toUpperCase() })
    expect(body.onboarding).toMatchObject({
      answers,
      owner: { id: staffId },
      tenant: { externalId, metadata },
    })
  })

  it('adds an onboarding to the tenant with this external id, which stays as it is', async () => {
    const externalId = randomUUID()
    const first = await create({ externalId })
    const second = await create({ externalId, company: 'Another name', guideId: 'connex-sage-intacct' })
    const { tenant } = first.body.onboarding
    expect(second.body.onboarding.tenant).toEqual(tenant)
    const { body } = await callApi(`/tenants/${tenant.id}`, { key })
    expect(body.onboardings.map(({ id }: { id: string }) => id)).toEqual([
      second.body.onboarding.id,
      first.body.onboarding.id,
    ])
    const third = await callApi('/onboardings', {
      key,
      method: 'POST',
      body: { ...newOnboarding(), company: undefined, tenantId: tenant.id },
    })
    expect(third.body.onboarding.tenant).toEqual(tenant)
  })

  it('is found on the dashboard by the external id, beside the tenant’s other onboardings', async () => {
    const externalId = `crm-${randomUUID()}`
    const metadata = { plan: 'gold' }
    const ids: string[] = []
    for (const guide of [guideId, 'connex-sage-intacct'])
      ids.push((await create({ externalId, metadata, guideId: guide })).body.onboarding.id)
    const { rows } = await findPage(parseListQuery({ view: 'all', search: externalId }), '', new Date())
    expect(rows.map(({ onboardingId, others }) => [onboardingId, others]).toSorted()).toEqual(
      ids.map((id) => [id, 1]).toSorted(),
    )
    const detail = await findOnboarding(ids[0] ?? '', 'en')
    expect(detail?.tenant).toMatchObject({ externalId, metadata, others: [{ onboardingId: ids[1] }] })
  })

  it('makes one tenant when two onboardings for a new external id are created at once', async () => {
    const externalId = randomUUID()
    const both = await Promise.all([create({ externalId }), create({ externalId })])
    expect(new Set(both.map(({ body }) => body.onboarding.tenant.id)).size).toBe(1)
    expect(new Set(both.map(({ body }) => body.onboarding.id)).size).toBe(2)
  })

  it('names every field that is wrong, and creates nothing', async () => {
    const count = await db.onboarding.count()
    const { status, body } = await create({
      company: undefined,
      erpLanguage: 'tlh',
      answers: { nonsense: 'yes' },
      ownerEmail: 'nobody@nowhere.example',
    })
    expect(status).toBe(422)
    expect(body.errors).toEqual([
      { pointer: '#/erpLanguage', code: 'notSpoken' },
      { pointer: '#/answers/nonsense', code: 'unknown' },
      { pointer: '#/company', code: 'required' },
      { pointer: '#/ownerEmail', code: 'unknownOption' },
    ])
    const other = await create({ contact: { email: 'kari' }, locale: 'sv', extra: 1, returnUrl: 'x' })
    expect(other.body.errors).toEqual([
      { pointer: '#/contact/email', code: 'notAnAddress' },
      { pointer: '#/locale', code: 'unknownOption' },
      { pointer: '#/returnUrl', code: 'notAnAddress' },
      { pointer: '#/extra', code: 'unknown' },
    ])
    expect(await db.onboarding.count()).toBe(count)
  })
})

describe('an onboarding', () => {
  it('is listed in pages, by state, guide, tenant, external id and the time of its last change', async () => {
    const externalId = randomUUID()
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await create({ externalId })).body.onboarding.id)
    const list = (query: string) => callApi(`/onboardings?externalId=${externalId}&${query}`, { key })
    const first = await list('limit=2')
    expect(first.body.data.map(({ id }: { id: string }) => id)).toEqual([ids[2], ids[1]])
    const rest = await list(`limit=2&cursor=${first.body.nextCursor}`)
    expect(rest.body).toMatchObject({ data: [{ id: ids[0] }], nextCursor: null })
    expect((await list('state=connected')).body.data).toEqual([])
    expect((await list('guideId=connex-sage-intacct')).body.data).toEqual([])
    const { changedAt } = rest.body.data[0]
    const changed = await list(`changedSince=${changedAt}&limit=2`)
    expect(changed.body.data.map(({ id }: { id: string }) => id)).toEqual([ids[0], ids[1]])
    const last = await list(`changedSince=${changedAt}&limit=2&cursor=${changed.body.nextCursor}`)
    expect(last.body.data.map(({ id }: { id: string }) => id)).toEqual([ids[2]])
    for (const query of [
      `cursor=${changed.body.nextCursor}`,
      `changedSince=${changedAt}&cursor=${first.body.nextCursor}`,
    ])
      expect((await list(query)).body.errors).toEqual([{ parameter: 'cursor', code: 'wrongFormat' }])
  })

  it('is not listed by a cursor that was made up', async () => {
    const { status, body } = await callApi('/onboardings?cursor=abc', { key })
    expect([status, body.errors]).toEqual([422, [{ parameter: 'cursor', code: 'wrongFormat' }]])
  })

  it('is changed, archived, taken back and deleted, and every reader sees it', async () => {
    const { staffId, email } = await hireStaff()
    const { id } = (await create()).body.onboarding
    const path = `/onboardings/${id}`
    const changed = await callApi(path, {
      key,
      method: 'PATCH',
      body: { ownerEmail: email, contact: { name: 'Ola', locale: 'en' } },
    })
    expect(changed.body).toMatchObject({ owner: { id: staffId }, contact: { name: 'Ola', locale: 'en' } })
    const nobody = await callApi(path, { key, method: 'PATCH', body: { ownerEmail: null } })
    expect(nobody.body.owner).toBeNull()
    expect((await callApi(`${path}/archive`, { key, method: 'POST' })).body.archivedAt).not.toBeNull()
    expect((await callApi(`${path}/unarchive`, { key, method: 'POST' })).body.archivedAt).toBeNull()
    expect((await callApi(path, { key, method: 'DELETE' })).status).toBe(204)
    expect((await callApi(path, { key })).body.code).toBe('notFound')
    expect((await callApi(path, { key, method: 'DELETE' })).status).toBe(404)
  })
})

describe('a tenant', () => {
  it('gets another name, external id and metadata, and no id of another tenant', async () => {
    const [taken, externalId] = [randomUUID(), randomUUID()]
    await create({ externalId: taken })
    const { tenant, id } = (await create()).body.onboarding
    const path = `/tenants/${tenant.id}`
    const body = { name: 'Sydlys AS', externalId, metadata: { plan: 'gold' } }
    expect((await callApi(path, { key, method: 'PATCH', body })).body).toMatchObject(body)
    expect((await callApi(`/onboardings/${id}`, { key })).body.tenant.name).toBe('Sydlys AS')
    const refused = await callApi(path, { key, method: 'PATCH', body: { externalId: taken } })
    expect([refused.status, refused.body.code]).toEqual([409, 'externalIdTaken'])
    const found = await callApi(`/tenants?externalId=${externalId}`, { key })
    expect(found.body.data).toMatchObject([{ id: tenant.id }])
  })

  it('keeps at most 20 pairs of metadata', async () => {
    const metadata = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`name${at}`, 'text']))
    const { body } = await create({ metadata })
    expect(body.errors).toEqual([{ pointer: '#/metadata', code: 'tooMany' }])
  })
})
