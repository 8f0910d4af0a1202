import { beforeEach, describe, expect, it } from 'vitest'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { writeNote } from '@/lib/staff/onboarding-detail/notes'
import { beginCustomerView, findCustomerView } from './customer-view'

let customer: Customer
let staff: StaffMember
let manager: Participant
beforeEach(async () => {
  customer = await inviteCustomer({ name: 'Kari' })
  staff = await hireStaff()
  manager = await ensureStaffParticipant(db, staff, customer.participant.onboardingId)
})

describe('viewing as the customer', () => {
  it('is recorded in the history, and works for one hour for the manager who began it', async () => {
    const view = await beginCustomerView(manager, 'en')
    const viewId = view?.viewId ?? ''
    expect(view?.locale).toBe('no')
    expect((await readEvents(customer)).at(-1)?.kind).toBe('viewedAsCustomer')
    const customerView = await findCustomerView(staff, viewId)
    expect(customerView).toMatchObject({
      onboardingId: viewId,
      participant: { name: 'Kari' },
      linksToPassOn: {},
    })
    expect(await findCustomerView(await hireStaff(), viewId)).toBeNull()
    const at = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await db.event.update({ where: { id: viewId }, data: { at }, select: { id: true } })
    expect(await findCustomerView(staff, viewId)).toBeNull()
  })

  it('is not possible by the id of another event or of an onboarding', async () => {
    await writeNote(manager, staff, 'Call on Monday')
    const events = await db.event.findMany({
      where: { onboardingId: manager.onboardingId },
      select: { id: true },
    })
    for (const { id } of [...events, { id: manager.onboardingId }, { id: 'x' }])
      expect(await findCustomerView(staff, id)).toBeNull()
  })
})
