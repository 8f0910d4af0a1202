import { beforeEach, describe, expect, it } from 'vitest'
import { callApi, keyWith, newOnboarding } from '@/lib/api/api.fixture'
import { leaveGuidesOut } from '@/lib/guide/left-out'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { refreshStaleSummaries } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import { findHistory } from '@/lib/staff/onboarding-detail/find-history'
import { findOnboarding } from '@/lib/staff/onboarding-detail/queries'
import { erasePersonalData } from '@/lib/worker/erase-personal-data'

let key: string
let id: string
let tenantId: string

/** An onboarding whose guide is not served any more. */
beforeEach(async () => {
  key = await keyWith()
  const { body } = await callApi('/onboardings', { key, method: 'POST', body: newOnboarding() })
  id = body.onboarding.id
  tenantId = body.onboarding.tenant.id
  await db.onboarding.update({ where: { id }, data: { guideId: 'acme-sage-intacct' }, select: { id: true } })
})

const call = (path: string, method = 'GET', body?: object) =>
  callApi(`/onboardings/${id}${path}`, { key, method, body })

const published = async () => {
  const where = { onboardingId: id }
  const rows = await db.publishedEvent.findMany({ where, orderBy: { id: 'asc' }, select: { type: true } })
  return rows.map(({ type }) => type)
}

describe('an onboarding whose guide is not served', () => {
  it('is archived and taken back, in the history and for the vendor’s software too', async () => {
    const archived = await call('/archive', 'POST')
    expect(archived).toMatchObject({ status: 200, body: { archivedAt: expect.any(String), tasks: [] } })
    expect(await call('/unarchive', 'POST')).toMatchObject({ status: 200, body: { archivedAt: null } })
    expect((await published()).slice(-2)).toEqual(['onboarding.archived', 'onboarding.unarchived'])
    const where = { onboardingId: id, kind: { in: ['archived', 'unarchived'] } }
    expect(await db.event.count({ where })).toBe(2)
  })

  it('gets another contact, another owner and another company’s name, but no language of an ERP that nobody knows', async () => {
    const contact = { name: 'Ola', email: 'ola@nordlys.example' }
    expect(await call('', 'PATCH', { contact, ownerEmail: null, returnUrl: null })).toMatchObject({
      status: 200,
      body: { contact },
    })
    const { status, body } = await call('', 'PATCH', { contact: { erpLanguage: 'xx' } })
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '#/contact/erpLanguage', code: 'unknownOption' }],
    ])
    const renamed = await callApi(`/tenants/${tenantId}`, { key, method: 'PATCH', body: { name: 'Sørlys' } })
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Sørlys' } })
  })

  it('answers what needs its tasks with a problem that says so, and shows the rest', async () => {
    expect(await call('')).toMatchObject({ status: 200, body: { guideId: 'acme-sage-intacct', tasks: [] } })
    for (const sent of [call('/tests', 'POST'), call('/links', 'POST', {})])
      expect(await sent).toMatchObject({ status: 409, body: { code: 'guideAbsent' } })
  })

  it('is shown to the staff with its company, its people and its history, and with the faults of its guide', async () => {
    const fault = {
      file: 'guides/sage-intacct/acme.yaml',
      line: 2,
      column: 1,
      message: 'No.',
      remedy: 'Fix.',
    }
    leaveGuidesOut(new Map([[fault.file, [fault]]]))
    const detail = await findOnboarding(id, 'en')
    leaveGuidesOut(new Map())
    expect(detail).toMatchObject({
      faultsOfGuide: [fault],
      row: { company: expect.any(String), guideId: 'acme-sage-intacct' },
      people: [{ isContact: true, email: expect.any(String) }],
      view: { journey: { tasks: [] } },
    })
    expect((await findHistory(id)).entries.map(({ kind }) => kind)).toContain('invited')
    expect((await findOnboarding(id, 'en'))?.faultsOfGuide).toEqual([])
  })

  it('has its lists computed anew once the guide is served again', async () => {
    await call('/archive', 'POST')
    const select = { summarizedBy: true }
    const row = () => db.onboarding.findUniqueOrThrow({ where: { id }, select })
    expect((await row()).summarizedBy).toBe('')
    await db.onboarding.update({ where: { id }, data: { guideId }, select })
    await refreshStaleSummaries()
    expect((await row()).summarizedBy).not.toBe('')
  })

  it('is erased when it was archived long enough ago, and can be deleted', async () => {
    await call('/archive', 'POST')
    await db.onboarding.update({ where: { id }, data: { archivedAt: new Date(0) }, select: { id: true } })
    expect(await erasePersonalData()).toMatchObject({ failed: 0 })
    const erased = { where: { id }, select: { erasedAt: true } }
    expect((await db.onboarding.findUniqueOrThrow(erased)).erasedAt).not.toBeNull()
    expect(await call('', 'DELETE')).toMatchObject({ status: 204 })
  })
})
