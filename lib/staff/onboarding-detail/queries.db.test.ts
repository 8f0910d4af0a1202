import { describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { handOverTask } from '@/lib/handover/hand-over'
import { openLink } from '@/lib/invitations/open-link'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { completeTask } from '@/lib/tasks/complete-task'
import { setActionTick } from '@/lib/tasks/ticks'
import { findHistory } from './find-history'
import { findOnboarding } from './queries'

const taskId = 'check-rights'
const idOf = (one: { participant: { onboardingId: string } }) => one.participant.onboardingId

describe('the staff', () => {
  it('see an onboarding as its contact does, but in their own language', async () => {
    const customer = await inviteCustomer({ locale: 'fr', name: 'Marie' })
    await completeTask(customer.participant, taskId)
    const detail = await findOnboarding(idOf(customer), 'no')
    expect(detail?.view.journey.done).toBe(1)
    expect(detail?.view.participant).toMatchObject({ name: 'Marie', locale: 'no' })
    expect(detail?.people).toMatchObject([{ name: 'Marie', locale: 'fr', isContact: true }])
  })

  it('are not among the customer’s people', async () => {
    const customer = await inviteCustomer()
    await ensureStaffParticipant(db, await hireStaff(), idOf(customer))
    expect((await findOnboarding(idOf(customer), 'en'))?.people).toHaveLength(1)
  })

  it('see who was handed a task, when each link was opened, and the state of each mail', async () => {
    const customer = await inviteCustomer()
    await openLink(customer.linkToken)
    const typed = {
      name: 'Ola',
      email: 'ola@nordlys.example',
      message: '',
      language: 'no',
      erpLanguage: 'en',
    }
    await handOverTask(customer.participant, taskId, typed)
    const detail = await findOnboarding(idOf(customer), 'en')
    expect(detail?.people[1]).toMatchObject({ name: 'Ola', isContact: false, handedOverTaskId: taskId })
    expect(detail?.links).toMatchObject([
      { person: { name: 'Ola' }, taskId, timesOpened: 0 },
      { timesOpened: 2, openedAt: expect.any(Date) },
    ])
    expect(detail?.mails).toMatchObject([{ kind: 'taskHandedOver', state: 'due' }])
  })

  it('find nothing by an unknown or malformed id', async () => {
    for (const id of ['', 'x', '00000000-0000-7000-8000-000000000000'])
      expect(await findOnboarding(id, 'en')).toBeNull()
  })
})

describe('the history', () => {
  it('groups ticks in a row, and shows every event once over all pages', async () => {
    const customer = await inviteCustomer()
    const { participant } = customer
    const [action] = (await customer.view()).guide.tasks.find(({ id }) => id === taskId)?.actions ?? []
    const tick = { taskId, actionId: action?.id ?? '' }
    for (const isDone of [true, false, true]) await setActionTick(participant, { ...tick, isDone })
    const { entries } = await findHistory(participant.onboardingId)
    expect(entries.map(({ kind, count }) => [kind, count])).toEqual([
      ['actionTicked', 1],
      ['actionUnticked', 1],
      ['actionTicked', 1],
      ['linkOpened', 1],
      ['invited', 1],
    ])
    await db.event.createMany({
      data: Array.from({ length: 130 }, () => ({
        onboardingId: participant.onboardingId,
        participantId: participant.participantId,
        kind: 'credentialsSaved',
        at: new Date(0),
      })),
    })
    const seen: string[] = []
    for (let page = await findHistory(participant.onboardingId); ; ) {
      seen.push(...page.entries.map(({ eventId }) => eventId))
      if (!page.older) break
      page = await findHistory(participant.onboardingId, page.older)
    }
    expect(seen).toHaveLength(135)
    expect(new Set(seen).size).toBe(135)
  })

  it('shows its first page for an invalid position', async () => {
    const { participant } = await inviteCustomer()
    const first = await findHistory(participant.onboardingId)
    for (const before of ['x', '1_2', `${Number.MAX_VALUE}_${participant.onboardingId}`])
      expect(await findHistory(participant.onboardingId, before)).toEqual(first)
  })
})

describe('an onboarding that was erased', () => {
  it('is still shown, without any people', async () => {
    const { participant } = await inviteCustomer()
    await db.participant.deleteMany({ where: { onboardingId: participant.onboardingId } })
    const detail = await findOnboarding(participant.onboardingId, 'fr')
    expect(detail).toMatchObject({ people: [], links: [], view: { participant: { locale: 'fr' } } })
  })
})
