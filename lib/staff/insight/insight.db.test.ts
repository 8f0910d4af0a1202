import { describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { announceChange } from '@/lib/onboarding/summary/refresh-summary'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { completeTask } from '@/lib/tasks/complete-task'
import { passTime } from '@/tools/demo/pass-time'
import { parseInsightQuery, toSpread } from './insight'
import { countInvited, getInsight, listGuidesByUse, rankGuides } from './queries'

withOwnDatabase()

const guideId = 'connex-sage-intacct'
const hour = 60 * 60 * 1000

describe('the guide with most invitations', () => {
  it('is found by counting where nothing was counted yet, and by what is kept from then on', async () => {
    const staff = await hireStaff()
    // The last of the guides, which comes first only if somebody counts.
    const [other = '', last = ''] = (await countInvited(staff, '90')).slice(-2).map((each) => each.guideId)
    await inviteCustomer({ guideId: last })
    expect((await countInvited(staff, '90')).map(({ invited }) => invited)).not.toContain(1)
    expect((await rankGuides(staff, '90'))[0]?.guideId).toBe(last)
    expect((await countInvited(staff, '90'))[0]).toEqual({ guideId: last, invited: 1 })
    expect((await listGuidesByUse(staff))[0]?.id).toBe(last)
    await inviteCustomer({ guideId: other })
    await inviteCustomer({ guideId: other })
    expect((await rankGuides(staff, '90'))[0]?.guideId).toBe(last)
    expect(await getInsight(staff, { guideId: other, period: '90' })).toMatchObject({ invited: 2 })
    expect((await countInvited(staff, '90'))[0]).toEqual({ guideId: other, invited: 2 })
  })
})

describe('the insight into a guide', () => {
  it('counts who reached and who completed a task, and how long it took', async () => {
    const staff = await hireStaff()
    for (const hours of [1, 2, 3, 4, 100]) {
      const { participant } = await inviteCustomer({ guideId })
      await passTime(participant.onboardingId, hours)
      await completeTask(participant, 'check-rights')
    }
    await inviteCustomer({ guideId })
    const insight = await getInsight(staff, { guideId, period: '30' })
    expect(insight).toMatchObject({ invited: 6, opened: 6, ended: 0, causes: [] })
    const task = insight?.tasks.find(({ taskId }) => taskId === 'check-rights')
    // The sixth tenant is at this task.
    expect(task).toMatchObject({ reached: 6, completed: 5, took: { count: 5 } })
    // Durations are told apart by half hours here, and this one is a moment longer than three.
    expect(task?.took.median).toBe(3.5 * hour)
    // Five tenants are too few for the slowest tenth.
    expect(task?.took.p90).toBeUndefined()
    expect(insight?.tasks.map(({ standing }) => standing).reduce((sum, count) => sum + count)).toBe(6)
  })

  it('counts the causes that tests of people have found, and not those of regular tests', async () => {
    const staff = await hireStaff()
    const { onboardingId, participantId } = (await inviteCustomer({ guideId })).participant
    for (const [origin, cause] of Object.entries({
      person: 'signInRefused',
      schedule: 'outage',
      vendor: 'timedOut',
    })) {
      const diagnosis = { causes: [{ cause }] }
      const about = { onboardingId, participantId, reference: origin, origin, outcome: 'problem', diagnosis }
      await db.connectionTest.create({ data: { ...about, finishedAt: new Date() }, select: { id: true } })
    }
    await db.$transaction((tx) => announceChange(tx, onboardingId))
    const insight = await getInsight(staff, { guideId, period: '30' })
    expect(insight?.causes.map(({ cause }) => cause)).toEqual(['signInRefused'])
  })

  it('leaves out tenants who were invited before its period', async () => {
    const staff = await hireStaff()
    const { participant } = await inviteCustomer({ guideId })
    const { invited = 0 } = (await getInsight(staff, { guideId, period: '30' })) ?? {}
    await passTime(participant.onboardingId, 31 * 24)
    expect((await getInsight(staff, { guideId, period: '30' }))?.invited).toBe(invited - 1)
    expect((await getInsight(staff, { guideId, period: '90' }))?.invited).toBe(invited)
  })

  it('is shown as it was, and the guides are listed, while nothing can be counted', async () => {
    const staff = await hireStaff()
    const before = await getInsight(staff, { guideId, period: '30' })
    expect(before).toMatchObject({ isBehind: false })
    await db.$executeRaw`alter table "InsightMark" rename to "Away"`
    const shown = await getInsight(staff, { guideId, period: '30' })
    const listed = await listGuidesByUse(staff)
    await db.$executeRaw`alter table "Away" rename to "InsightMark"`
    expect(shown).toMatchObject({ isBehind: true, invited: before?.invited })
    expect(listed.length).toBeGreaterThan(1)
  })

  it('is null for an unknown guide, and ignores invalid parameters of the address', async () => {
    expect(await getInsight(await hireStaff(), { guideId: 'unknown', period: 'all' })).toBeNull()
    expect(parseInsightQuery({ guide: ['a', 'b'], period: '7' })).toEqual({
      guideId: undefined,
      period: '90',
    })
  })
})

it('a spread leaves out values that too few tenants would decide', () => {
  expect(toSpread(4, 1, 2)).toEqual({ count: 4 })
  expect(toSpread(9, 1, 2)).toEqual({ count: 9, median: 1 })
  expect(toSpread(10, 1, 2)).toEqual({ count: 10, median: 1, p90: 2 })
})
