import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { handOverTask } from '@/lib/handover/hand-over'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { type Customer, dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { createReference } from '@/lib/platform/secrets/token'
import { queueReminder } from '@/lib/reminders/queue-reminder'
import { waitForTask } from '@/lib/tasks/waiting'
import { erasePersonalData } from './erase-personal-data'

withOwnDatabase()

const dayMs = 24 * 60 * 60 * 1000

/** Wherever somebody can type or an ERP can answer, the same word: it must be gone from every column afterwards. */
async function plant(word: string): Promise<Customer> {
  const customer = await inviteCustomer({
    company: `Company ${word}`,
    name: `Kari ${word}`,
    email: `${word}@nordlys.example`,
  })
  const { onboardingId, participantId } = customer.participant
  const { journey } = await customer.view()
  const [first = '', second = ''] = journey.tasks.map(({ task }) => task.id)
  const typed = { name: word, email: `o-${word}@nordlys.example`, message: word }
  await handOverTask(customer.participant, 'check-rights', { ...typed, language: 'no', erpLanguage: 'en' })
  for (const taskId of [first, second])
    await waitForTask(customer.participant, taskId, { waitingFor: 'other', who: word })
  await changeOnboarding(customer.participant, async (change) => {
    await change.tx.mail.updateMany({ where: { onboardingId }, data: { at: new Date(0) } })
    await queueReminder(change, { kind: 'nudge', participantId, message: word })
  })
  const erpCompany = { id: word, name: word }
  const names = { erpCompany, pendingCompany: { company: erpCompany }, waitingWho: word, inviteKey: word }
  await db.onboarding.update({ where: { id: onboardingId }, data: names, select: { id: true } })
  const sealed = { fields: { companyId: word }, secretNames: [], secretsSealed: word }
  await db.credential.create({ data: { onboardingId, ...sealed }, select: { onboardingId: true } })
  const earlier = { onboardingId, ...sealed, updatedAt: new Date() }
  await db.earlierCredential.create({ data: earlier, select: { onboardingId: true } })
  const checks = [{ id: 'reach', state: 'failed', findings: [], raw: { level: 'http', text: word }, ms: 1 }]
  const test = { onboardingId, participantId, reference: createReference(), finishedAt: new Date() }
  await db.connectionTest.create({ data: { ...test, outcome: 'unclear', checks }, select: { id: true } })
  await db.note.create({ data: { onboardingId, text: word }, select: { id: true } })
  const chosen = { onboardingId, choiceId: 'types', optionId: '1', name: word, byId: participantId }
  await db.chosenOption.create({ data: chosen, select: { choiceId: true } })
  const company = { onboardingId, list: 'companies', companyId: '1', importedById: participantId }
  const imported = { ...company, name: word, number: word, details: { city: word } }
  await db.importedCompany.create({ data: imported, select: { companyId: true } })
  return customer
}

async function archive({ participant: { onboardingId: id } }: Customer, days: number) {
  const archivedAt = new Date(Date.now() - days * dayMs)
  await db.onboarding.update({ where: { id }, data: { archivedAt }, select: { id: true } })
}

it('leaves nothing personal of what was archived long ago, and all of the rest', async () => {
  const words = { old: randomUUID(), young: randomUUID(), open: randomUUID() }
  const old = await plant(words.old)
  const young = await plant(words.young)
  await plant(words.open)
  await archive(old, getEnv().RETENTION_DAYS + 1)
  await archive(young, getEnv().RETENTION_DAYS - 1)
  const before = await dumpDatabase()
  const rounds = await Promise.all([erasePersonalData(), erasePersonalData()])
  expect(rounds[0].done + rounds[1].done).toBe(1)
  expect(rounds.map(({ failed }) => failed)).toEqual([0, 0])
  const after = await dumpDatabase()
  const found = (dump: string, word: string) => dump.split('\n').filter((row) => row.includes(word)).length
  expect(found(before, words.old)).toBeGreaterThan(10)
  expect(after.split('\n').filter((row) => row.includes(words.old))).toEqual([])
  for (const word of [words.young, words.open]) expect(found(after, word)).toBe(found(before, word))
})

it('keeps what insight counts, and is told once', async () => {
  const customer = await plant(randomUUID())
  const { onboardingId } = customer.participant
  await archive(customer, 1000)
  await erasePersonalData()
  await erasePersonalData()
  const kinds = (await db.event.findMany({ where: { onboardingId }, select: { kind: true } })).map(
    ({ kind }) => kind,
  )
  expect(kinds).toContain('invited')
  expect(kinds.filter((kind) => kind === 'personalDataErased')).toHaveLength(1)
  expect(await db.taskState.count({ where: { onboardingId } })).toBeGreaterThan(0)
  expect(await db.connectionTest.count({ where: { onboardingId, outcome: 'unclear' } })).toBe(1)
  const kept = await db.onboarding.findUniqueOrThrow({
    where: { id: onboardingId },
    select: { guideId: true, company: true, erasedAt: true },
  })
  expect(kept).toMatchObject({ company: expect.stringMatching(/^[0-9a-f]{8}$/), erasedAt: expect.any(Date) })
})

it('erases nothing where that was asked for with 0', async () => {
  const customer = await plant(randomUUID())
  await archive(customer, 20_000)
  const days = vi.spyOn(getEnv(), 'RETENTION_DAYS', 'get').mockReturnValue(0)
  expect(await erasePersonalData()).toEqual({ done: 0, failed: 0 })
  days.mockRestore()
})
