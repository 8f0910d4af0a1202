import { beforeEach, describe, expect, it } from 'vitest'
import type { StaffMember } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { completeTask } from '@/lib/onboarding/tasks'
import { participantOfStaff } from './participant-of-staff'
import { hireStaff } from './staff.fixture'

const taskId = 'check-rights'

let customer: Customer
let staff: StaffMember
beforeEach(async () => {
  customer = await inviteCustomer()
  staff = await hireStaff({ name: 'Ingrid' })
})

const enter = () => participantOfStaff(db, staff, customer.participant.onboardingId)

describe('somebody of the staff in an onboarding', () => {
  it('is one participant, however often they come', async () => {
    const [first, second] = [await enter(), await enter()]
    expect(second).toEqual(first)
  })

  it('is shown by name as the vendor’s for what they have done', async () => {
    expect(await completeTask(await enter(), taskId)).toHaveProperty('nextTaskId')
    const task = (await customer.setup()).record.tasks.find((one) => one.taskId === taskId)
    expect(task?.done?.by).toMatchObject({ name: 'Ingrid', isStaff: true })
  })

  it('leaves nothing that a mail could be sent to', async () => {
    const { participantId: id } = await enter()
    const select = { email: true }
    expect((await db.participant.findUniqueOrThrow({ where: { id }, select })).email).not.toContain('@')
  })
})
