import { describe, expect, it } from 'vitest'
import { findParticipant } from '@/lib/accounts/customer/session'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { startTest } from '@/lib/connection/test/start-test'
import { openLink, revokeLinkByToken } from '@/lib/invitations/open-link'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { createToken } from '@/lib/platform/secrets/token'
import { findConnectionTest, findOnboardingView, isGuideAbsent } from './find-onboarding-view'

const malformedIds = [
  '',
  'unknown',
  '00000000-0000-0000-0000-000000000000',
  "' or 1=1 --",
  'a\u0000',
  '../..',
]

async function startSomeTest({ participant }: Customer): Promise<string> {
  await saveCredentials(participant, { companyId: 'c', userId: 'u', password: 'p' })
  const started = await startTest(participant)
  return 'testId' in started ? started.testId : ''
}

describe('an onboarding', () => {
  it('is shown to its participant', async () => {
    const customer = await inviteCustomer({ company: 'Nordlys Handel AS', name: 'Kari' })
    expect(await customer.view()).toMatchObject({
      onboardingId: customer.participant.onboardingId,
      company: 'Nordlys Handel AS',
      participant: { name: 'Kari', locale: 'no', erpLanguage: 'en' },
      answersVersion: 0,
      tests: [],
    })
  })

  it('is not shown to the session of another customer, with either id', async () => {
    const [mine, theirs] = [await inviteCustomer(), await inviteCustomer()]
    const testId = await startSomeTest(theirs)
    const ids = { mine: mine.participant.onboardingId, theirs: theirs.participant.onboardingId }
    expect(await findOnboardingView(ids.theirs, mine.sessionToken)).toBeNull()
    expect(await findParticipant(ids.theirs, mine.sessionToken)).toBeNull()
    expect(await findConnectionTest(ids.theirs, testId, mine.sessionToken)).toBeNull()
    expect(await findConnectionTest(ids.mine, testId, mine.sessionToken)).toBeNull()
    expect(await findConnectionTest(ids.theirs, testId, theirs.sessionToken)).toMatchObject({ id: testId })
  })

  it.each(malformedIds)('is not shown for an id like %j', async (id) => {
    const { sessionToken, participant } = await inviteCustomer()
    expect(await findOnboardingView(id, sessionToken)).toBeNull()
    expect(await findParticipant(id, sessionToken)).toBeNull()
    expect(await findConnectionTest(participant.onboardingId, id, sessionToken)).toBeNull()
  })

  it('is not shown without a session or with a made-up token', async () => {
    const { participant } = await inviteCustomer()
    expect(await findOnboardingView(participant.onboardingId, undefined)).toBeNull()
    expect(await findOnboardingView(participant.onboardingId, createToken())).toBeNull()
  })

  it('is not shown for the token of its link instead of a session’s', async () => {
    const { participant, linkToken } = await inviteCustomer()
    expect(await findOnboardingView(participant.onboardingId, linkToken)).toBeNull()
  })

  it('is not shown while its guide is not served, and only its own session is told why', async () => {
    const [{ participant, sessionToken }, other] = [await inviteCustomer(), await inviteCustomer()]
    const { onboardingId: id } = participant
    expect(await isGuideAbsent(id, sessionToken)).toBe(false)
    await db.onboarding.update({ where: { id }, data: { guideId: 'gone-erp' }, select: { id: true } })
    expect(await findOnboardingView(id, sessionToken)).toBeNull()
    expect(await isGuideAbsent(id, sessionToken)).toBe(true)
    for (const token of [undefined, createToken(), other.sessionToken])
      expect(await isGuideAbsent(id, token)).toBe(false)
  })

  it('is no longer shown once the session has expired', async () => {
    const { participant, sessionToken } = await inviteCustomer()
    const { onboardingId } = participant
    await db.customerSession.updateMany({ where: { onboardingId }, data: { expiresAt: new Date(0) } })
    expect(await findOnboardingView(onboardingId, sessionToken)).toBeNull()
  })

  it('is no longer shown to any session of a link that was revoked', async () => {
    const customer = await inviteCustomer()
    const again = await openLink(customer.linkToken)
    expect(await findOnboardingView(customer.participant.onboardingId, again?.sessionToken)).not.toBeNull()
    expect(await revokeLinkByToken(customer.linkToken)).toBe(true)
    expect(await revokeLinkByToken(customer.linkToken)).toBe(false)
    expect(await findOnboardingView(customer.participant.onboardingId, customer.sessionToken)).toBeNull()
    expect(await findOnboardingView(customer.participant.onboardingId, again?.sessionToken)).toBeNull()
  })

  it('is the same on another device', async () => {
    const customer = await inviteCustomer()
    await saveCredentials(customer.participant, { companyId: 'c', userId: 'u', password: 'p' })
    const other = await openLink(customer.linkToken)
    const view = await findOnboardingView(customer.participant.onboardingId, other?.sessionToken)
    expect(view?.credentials?.fields).toEqual({ companyId: 'c', userId: 'u' })
  })

  it('is shown even when a newer guide no longer knows its answers and tasks', async () => {
    const customer = await inviteCustomer()
    const { onboardingId, participantId } = customer.participant
    await db.onboarding.update({
      where: { id: onboardingId },
      data: { answers: { unknown: 'yes', ipFilter: 7 } },
    })
    await db.actionTick.create({
      data: { onboardingId, participantId, taskId: 'unknown', actionId: 'unknown' },
    })
    await db.taskState.create({
      data: { onboardingId, taskId: 'unknown', waitingFor: 'rain', waitingSince: new Date() },
    })
    expect((await customer.view()).record).toMatchObject({ answers: {}, ticks: [{ taskId: 'unknown' }] })
  })
})
