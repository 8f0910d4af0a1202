import { expect, it, vi } from 'vitest'
import type { Guide } from '@/lib/guide/model/guide'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { acknowledgeGuideUpdates } from './guide-updates'
import { setActionTick } from './ticks'

const { changes } = vi.hoisted(
  (): Pick<Guide, 'changes'> => ({
    changes: [{ id: 'newMenu', version: 2, voice: 'guide' }],
  }),
)

vi.mock('@/lib/guide/catalog', async (load) => {
  const catalog = await load<typeof import('@/lib/guide/catalog')>()
  const getGuide = (id: string) => {
    const guide = catalog.getGuide(id)
    return guide && { ...guide, version: '1.2', changes }
  }
  return { ...catalog, getGuide }
})

it('the guide’s changes are shown until they are read, and every tick stays', async () => {
  const customer = await inviteCustomer()
  const { participant } = customer
  const where = { id: participant.onboardingId }
  await db.onboarding.update({ where, data: { guideVersion: '1.1' }, select: { id: true } })
  const first = (await customer.view()).journey.tasks[0]
  const [taskId, actionId] = [first?.task.id ?? '', first?.actions[0]?.action.id ?? '']
  await setActionTick(participant, { taskId, actionId, isDone: true })
  const { guideUpdates, record } = await customer.view()
  expect(guideUpdates).toEqual(changes)

  await acknowledgeGuideUpdates(participant, '1.1')
  expect((await customer.view()).guideUpdates).toEqual(changes)
  await Promise.all([1, 2].map(() => acknowledgeGuideUpdates(participant, '1.2')))
  const after = await customer.view()
  expect(after.guideUpdates).toEqual([])
  expect(after.record.ticks).toEqual(record.ticks)
  expect(record.ticks).toHaveLength(1)
  expect((await readEvents(customer)).filter(({ kind }) => kind === 'guideUpdatesRead')).toHaveLength(1)
  const event = await db.event.findFirst({
    where: { onboardingId: participant.onboardingId, kind: 'guideUpdatesRead' },
    select: { data: true },
  })
  expect(event?.data).toEqual({ from: '1.1', to: '1.2' })
})
