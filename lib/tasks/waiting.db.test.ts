import { describe, expect, it } from 'vitest'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { completeTask } from './complete-task'
import { rejectTask, waitForTask } from './waiting'

async function waitingForApproval() {
  const customer = await inviteCustomer({ guideId: 'accounting-software-national-bank' })
  await completeTask(customer.participant, 'check-rights')
  await waitForTask(customer.participant, 'approve-group', { waitingFor: 'approval', who: 'Ola' })
  return customer
}

async function statusOf({ view }: Awaited<ReturnType<typeof waitingForApproval>>, taskId: string) {
  const { journey } = await view()
  const found = journey.tasks.find(({ task }) => task.id === taskId)
  return { status: found?.status, isWaiting: found?.record?.waiting !== undefined }
}

describe('a refusal', () => {
  it('ends the waiting and re-opens the task that has to be done again', async () => {
    const customer = await waitingForApproval()
    expect(await statusOf(customer, 'approve-group')).toMatchObject({ isWaiting: true })
    expect(await rejectTask(customer.participant, 'approve-group')).toBe('create-account-group')
    expect(await statusOf(customer, 'approve-group')).toEqual({ status: 'cannotStart', isWaiting: false })
    expect((await readEvents(customer)).map(({ kind }) => kind)).toContain('waitingRefused')
  })

  it.each(['check-rights', 'unknown', 'a\u0000'])(
    'changes nothing for the task %j, which waits for no answer',
    async (taskId) => {
      const customer = await waitingForApproval()
      expect(await rejectTask(customer.participant, taskId)).toBeUndefined()
      expect((await readEvents(customer)).map(({ kind }) => kind)).not.toContain('waitingRefused')
    },
  )
})
