import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findByTokens, type SessionTokens, validSession } from '@/lib/accounts/customer/session'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { handOverTask } from '@/lib/handover/hand-over'
import { openLink } from '@/lib/invitations/open-link'
import { keptToken } from '@/lib/onboarding/access-link'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { createReference, createToken } from '@/lib/platform/secrets/token'
import { completeTask } from '@/lib/tasks/complete-task'
import { setActionTick } from '@/lib/tasks/ticks'
import { foretoldSelect, readForetold, readForetoldOfSession } from './foretold-row'

const taskId = 'check-rights'
const ola = { name: 'Ola', email: 'ola@nordlys.example', message: '', language: 'fr', erpLanguage: 'en' }

/** Hands the task to a colleague, who opens the link. Returns the colleague's session and the link. */
async function handOver({ participant }: Customer) {
  await handOverTask(participant, taskId, ola)
  const link = await db.accessLink.findFirstOrThrow({
    where: { onboardingId: participant.onboardingId, taskId },
    select: { id: true, tokenSealed: true },
  })
  const opened = await openLink((await keptToken(link)) ?? '')
  return { taskToken: opened?.sessionToken ?? '', linkId: link.id }
}

async function addTest({ participant }: Customer, outcome: string | null, minute: number) {
  const at = new Date(Date.UTC(2026, 0, 1, 12, minute))
  const diagnosis = { causes: [{ cause: 'signInRefused' }], found: [{ at: at.toISOString() }] }
  await db.connectionTest.create({
    data: {
      ...participantKeys(participant),
      reference: createReference(),
      startedAt: at,
      outcome,
      ...(outcome && { finishedAt: at, diagnosis }),
    },
  })
}

function participantKeys({ onboardingId, participantId }: Customer['participant']) {
  return { onboardingId, participantId }
}

describe('an onboarding that is read for a small change', () => {
  it('is what Prisma reads of it, every column and every time', async () => {
    const customer = await inviteCustomer({ name: 'Kari «K» Ås' })
    const { onboardingId, participantId } = customer.participant
    await expectSame(onboardingId)
    await completeTask(customer.participant, 'subscribe-web-services')
    await setActionTick(customer.participant, { taskId, actionId: 'confirm-top-level', isDone: true })
    await handOver(customer)
    await ensureStaffParticipant(db, await hireStaff({ name: 'Ingrid' }), onboardingId)
    for (const [minute, outcome] of ['problem', null, 'interrupted', 'connected'].entries())
      await addTest(customer, outcome, minute)
    const company = { id: 'C-1', name: 'Nordlys', part: '' }
    await db.onboarding.update({
      where: { id: onboardingId },
      data: {
        connectedAt: new Date(Date.UTC(2026, 1, 3, 4, 5, 6, 7)),
        erpCompany: { ...company, since: new Date(0).toISOString() },
        pendingCompany: { testId: randomUUID(), company },
        helpFrom: new Date(Date.UTC(2026, 6, 1, 23, 59, 59, 999)),
        answers: { permissionType: 'role', 'a "name"': 'text\nwith lines' },
      },
      select: { id: true },
    })
    const waiting = {
      waitingFor: 'mail',
      waitingWho: 'IT',
      waitingSince: new Date(),
      waitingById: participantId,
    }
    const problem = {
      problemCauses: ['a', 'b'],
      problemRows: ['"c"'],
      problemChecks: [],
      problemAt: new Date(),
    }
    await db.taskState.create({
      data: { onboardingId, taskId: 'connect', ...waiting, ...problem, problemTestId: randomUUID() },
    })
    const row = await expectSame(onboardingId)
    expect([row.participants.length, row.ticks.length, row.handovers.length, row.tests.length]).toEqual([
      3, 1, 1, 2,
    ])
  })

  it('is read for the participant whom the tokens of a session name, and for nobody else', async () => {
    const [customer, other] = [await inviteCustomer(), await inviteCustomer()]
    const { onboardingId } = customer.participant
    const { taskToken, linkId } = await handOver(customer)
    const [token, theirs, unknown] = [customer.sessionToken, other.sessionToken, createToken()]
    const texts = [undefined, token, taskToken, theirs, unknown]
    const sent = [onboardingId, other.participant.onboardingId].flatMap((id) =>
      [taskId, 'connect'].flatMap((task) =>
        texts.flatMap((whole) =>
          texts.map((ofTask) => ({ onboardingId: id, taskId: task, token: whole, taskToken: ofTask })),
        ),
      ),
    )
    const expectNamed = async () => new Set((await Promise.all(sent.map(nameOf))).filter(Boolean))
    expect(await nameOf({ onboardingId, taskId: 'a\u0000b', token })).toBe(`${onboardingId} all`)
    const all = `${onboardingId} all`
    const foreign = `${other.participant.onboardingId} all`
    expect(await expectNamed()).toEqual(new Set([all, `${onboardingId} ${taskId}`, foreign]))
    const past = new Date(0)
    await db.accessLink.update({ where: { id: linkId }, data: { expiresAt: past }, select: { id: true } })
    expect(await expectNamed()).toEqual(new Set([all, foreign]))
    await db.accessLink.updateMany({ where: { onboardingId }, data: { revokedAt: past } })
    expect(await expectNamed()).toEqual(new Set([foreign]))
    await db.customerSession.updateMany({ data: { expiresAt: past } })
    expect(await expectNamed()).toEqual(new Set())
  })
})

/** Returns whom the tokens name, and compares with what each of them opens by itself. */
async function nameOf(tokens: SessionTokens): Promise<string | undefined> {
  const { onboardingId, taskId, token, taskToken } = tokens
  const found = await readForetoldOfSession(tokens)
  const open = async (text: string | undefined, task?: string) =>
    text === undefined
      ? null
      : await db.customerSession.findFirst({
          where: validSession(onboardingId, text, task),
          select: { participantId: true },
        })
  const expected = (await open(token)) ?? (await open(taskToken, taskId))
  expect(found?.participant.participantId).toBe(expected?.participantId)
  expect(await findByTokens(tokens)).toEqual(found?.participant ?? null)
  return found ? `${onboardingId} ${found.participant.taskId ?? 'all'}` : undefined
}

/** Compares what both ways read. Neither gives ticks, tasks and handovers an order. */
async function expectSame(id: string) {
  const byPrisma = await db.onboarding.findUniqueOrThrow({ where: { id }, select: foretoldSelect })
  const row = await readForetold(id)
  const inOrder = ({ ticks, tasks, ...rest }: typeof row) => ({
    ...rest,
    ticks: ticks.toSorted((a, b) => (a.actionId < b.actionId ? -1 : 1)),
    tasks: tasks.toSorted((a, b) => (a.taskId < b.taskId ? -1 : 1)),
  })
  expect(inOrder(row)).toStrictEqual(inOrder(byPrisma))
  return row
}
