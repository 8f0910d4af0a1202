import { expect, it, vi } from 'vitest'
import type { Guide } from '@/guides/guide'
import { db } from '@/lib/db'
import { acknowledgeNews } from './guide-news'
import { inviteCustomer, readEvents } from './onboarding.fixture'
import { setActionTick } from './ticks'

const { changes } = vi.hoisted(
  (): Pick<Guide, 'changes'> => ({
    changes: [{ id: 'newMenu', version: 2, of: 'guide' }],
  }),
)

vi.mock('@/guides/catalog', async (load) => {
  const catalog = await load<typeof import('@/guides/catalog')>()
  const getGuide = (id: string) => {
    const guide = catalog.getGuide(id)
    return guide && { ...guide, version: '1.2', changes }
  }
  return { ...catalog, getGuide }
})

it('tells what became new until it is read, and keeps every tick and the version of the beginning', async () => {
  const customer = await inviteCustomer()
  const { participant } = customer
  const where = { id: participant.onboardingId }
  await db.onboarding.update({ where, data: { guideVersion: '1.1' }, select: { id: true } })
  const first = (await customer.setup()).journey.tasks[0]
  const [taskId, actionId] = [first?.task.id ?? '', first?.actions[0]?.action.id ?? '']
  await setActionTick(participant, { taskId, actionId, isDone: true })
  const { news, record } = await customer.setup()
  expect(news).toEqual(changes)

  await acknowledgeNews(participant, '1.1')
  expect((await customer.setup()).news).toEqual(changes)
  await Promise.all([1, 2].map(() => acknowledgeNews(participant, '1.2')))
  const after = await customer.setup()
  expect(after.news).toEqual([])
  expect(after.record.ticks).toEqual(record.ticks)
  expect(record.ticks).toHaveLength(1)
  expect((await readEvents(customer)).filter(({ kind }) => kind === 'guideNewsRead')).toHaveLength(1)
  const event = await db.event.findFirst({
    where: { onboardingId: participant.onboardingId, kind: 'guideNewsRead' },
    select: { data: true },
  })
  expect(event?.data).toEqual({ from: '1.1', to: '1.2' })
})
