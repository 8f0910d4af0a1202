import { expect, test } from 'vitest'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { setActionTick } from '@/lib/tasks/ticks'
import { waitForTask } from '@/lib/tasks/waiting'
import { passTime } from './pass-time'

/** Returns every time in one onboarding by its path. */
async function timesOf(onboardingId: string): Promise<Map<string, number>> {
  const all = await db.onboarding.findUniqueOrThrow({
    where: { id: onboardingId },
    include: { tenant: true, participants: true, links: true, tasks: true, ticks: true, events: true },
  })
  const times = new Map<string, number>()
  const collect = (value: unknown, path: string) => {
    if (value instanceof Date) times.set(path, value.getTime())
    else if (value && typeof value === 'object')
      for (const [name, part] of Object.entries(value)) collect(part, `${path}.${name}`)
  }
  collect(all, '')
  return times
}

test('passing time makes every time of one onboarding older by as much, and none of another', async () => {
  const [customer, other] = [await inviteCustomer(), await inviteCustomer()]
  const { participant } = customer
  const { journey } = await customer.view()
  const action = journey.next?.actions[0]?.action.id ?? ''
  await setActionTick(participant, { taskId: 'check-rights', actionId: action, isDone: true })
  await waitForTask(participant, 'check-rights', { waitingFor: 'mail', who: '' })
  const [before, untouched] = [
    await timesOf(participant.onboardingId),
    await timesOf(other.participant.onboardingId),
  ]
  await passTime(participant.onboardingId, 5)
  const after = await timesOf(participant.onboardingId)
  expect(before.size).toBeGreaterThan(12)
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [path, time] of before) expect(time - (after.get(path) ?? 0), path).toBe(5 * 60 * 60 * 1000)
  expect(await timesOf(other.participant.onboardingId)).toEqual(untouched)
})
