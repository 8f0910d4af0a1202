import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { completeTask } from '@/lib/tasks/complete-task'
import { type Customer, inviteCustomer } from './onboarding.fixture'
import { ensureStaffParticipant } from './staff-participant'

const taskId = 'check-rights'

let customer: Customer
let staff: StaffMember
beforeEach(async () => {
  customer = await inviteCustomer()
  staff = await hireStaff({ name: 'Ingrid' })
})

const join = () => ensureStaffParticipant(db, staff, customer.participant.onboardingId)

describe('a member of the staff in an onboarding', () => {
  it('is one participant, however often they act', async () => {
    const [first, second] = [await join(), await join()]
    expect(second).toEqual(first)
  })

  it('is shown by name, and as the vendor’s, for what they have done', async () => {
    expect(await completeTask(await join(), taskId)).toHaveProperty('nextTaskId')
    const task = (await customer.view()).record.tasks.find((one) => one.taskId === taskId)
    expect(task?.done?.by).toMatchObject({ name: 'Ingrid', isStaff: true })
  })

  it('has no address that a mail could be sent to', async () => {
    const { participantId: id } = await join()
    const select = { email: true }
    expect((await db.participant.findUniqueOrThrow({ where: { id }, select })).email).not.toContain('@')
  })
})
