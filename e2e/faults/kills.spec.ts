import { expect, test } from '@playwright/test'
import { query } from '../support/database'
import { Installation, victims } from './installation'
import { People } from './people'

const killCount = Number(process.env.KILLS ?? 16)

const installation = new Installation()

test.beforeAll(() => installation.open())
test.afterAll(() => installation.close())

test(`After ${killCount} kills of instances, worker and database, everything that was acknowledged is there, and no mail was sent twice without need`, async () => {
  test.setTimeout(120_000 + killCount * 30_000)
  const people = new People(installation)
  people.start()
  for (let count = 0; count < killCount; count += 1) {
    const victim = victims[count % victims.length] ?? 'worker'
    // The pauses are spread so that kills hit everything that people and jobs do.
    await new Promise((resolve) => setTimeout(resolve, 200 + ((count * 389) % 1300)))
    await installation.kill(victim, (count * 211) % 700)
  }
  await people.stop()
  const { acknowledged } = people
  await waitForTheEndOf(acknowledged.testIds)
  await waitForMailsTo(acknowledged.invited)

  expect(missing(acknowledged.ticks, await listTicks())).toEqual([])
  expect(missing(acknowledged.answered, await listAnswered())).toEqual([])
  expect(missing(acknowledged.invited, await listInvited())).toEqual([])
  const arrived = installation.smtp.arrived.map(({ to }) => to)
  expect(missing(acknowledged.invited, new Set(arrived))).toEqual([])
  expect(listNeedlessCopies()).toEqual([])

  for (const [name, all] of Object.entries(acknowledged)) {
    expect((all as Set<string>).size, name).toBeGreaterThan(0)
    process.stdout.write(`${name}: ${(all as Set<string>).size} acknowledged, 0 lost\n`)
  }
  process.stdout.write(
    `mails: ${arrived.length} sent, ${arrived.length - new Set(arrived).size} of them a second time\n`,
  )
})

const missing = (acknowledged: Set<string>, present: Set<string>) =>
  [...acknowledged].filter((one) => !present.has(one))

async function listTicks(): Promise<Set<string>> {
  const rows = await query('select "onboardingId" o, "taskId" t, "actionId" a from "ActionTick"')
  return new Set(rows.map(({ o, t, a }) => `${o}/${t}/${a}`))
}

async function listAnswered(): Promise<Set<string>> {
  const rows = await query<{ id: string }>(
    `select id from "Onboarding" where answers->>'permissionType' = 'role'`,
  )
  return new Set(rows.map(({ id }) => id))
}

async function listInvited(): Promise<Set<string>> {
  const rows = await query<{ email: string }>('select email from "Participant" where "staffId" is null')
  return new Set(rows.map(({ email }) => email))
}

async function waitForTheEndOf(testIds: Set<string>): Promise<void> {
  const unfinished = async () => {
    const rows = await query<{ id: string; finishedAt: Date | null }>(
      'select id, "finishedAt" from "ConnectionTest"',
    )
    const finished = new Set(rows.filter(({ finishedAt }) => finishedAt).map(({ id }) => id))
    return missing(testIds, finished)
  }
  await expect.poll(unfinished, { timeout: 120_000 }).toEqual([])
}

async function waitForMailsTo(addresses: Set<string>): Promise<void> {
  const unsent = async () => {
    const rows = await query<{ email: string }>(
      'select p.email from "Mail" m join "Participant" p on p.id = m."participantId" where m."sentAt" is null',
    )
    return rows.map(({ email }) => email).filter((email) => addresses.has(email))
  }
  await expect.poll(unsent, { timeout: 180_000 }).toEqual([])
}

/**
 * Returns the mails that were sent again although no worker was killed right after the mail server had taken them. When a worker dies
 * between that moment and its note of it, nobody can know, and the mail is sent again with the same id.
 */
function listNeedlessCopies(): string[] {
  const { kills, smtp } = installation
  const workerKills = kills.filter(({ victim }) => victim === 'worker').map(({ at }) => at)
  const first = new Map<string, { messageId: string; at: number }>()
  return smtp.arrived.flatMap(({ to, messageId, at }) => {
    const before = first.get(to)
    if (!before) first.set(to, { messageId, at })
    const isOwed =
      before?.messageId === messageId && workerKills.some((kill) => isBetween(kill, before.at, at))
    return before && !isOwed ? [`${to} ${messageId}`] : []
  })
}

const isBetween = (moment: number, from: number, to: number) => moment >= from && moment <= to
