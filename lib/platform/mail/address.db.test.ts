import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { linkIssuer } from '@/lib/accounts/staff/roles'
import { endStaffAccess, findStaff, startStaffSession } from '@/lib/accounts/staff/session'
import { handOverTask } from '@/lib/handover/hand-over'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { sameAddress } from './address'

/** Two addresses of which one, read as a pattern, would match the other. */
function lookalikes() {
  const rest = `-${randomUUID()}@nordlys.example`
  return { underscored: `kari_n${rest}`, other: `kari.n${rest}` }
}

it('The address of a person is found in any case of its letters, with whatever signs it has', async () => {
  for (const sign of ['_', '.', '+', "'"]) {
    const email = `Kari${sign}N-${randomUUID()}@nordlys.example`
    await inviteCustomer({ email })
    expect(await db.participant.count({ where: { email: sameAddress(email.toUpperCase()) } })).toBe(1)
  }
})

it('A task goes to the address that was typed, and not to a person whose address only looks alike', async () => {
  const { underscored, other } = lookalikes()
  const { participant } = await inviteCustomer({ email: other })
  const typed = { name: 'Ola', email: underscored, message: '', language: 'no', erpLanguage: 'en' }
  expect(await handOverTask(participant, 'check-rights', typed)).toBeUndefined()
  const { onboardingId } = participant
  const handover = await db.handover.findFirstOrThrow({
    where: { onboardingId },
    select: { to: { select: { email: true } } },
  })
  expect(handover.to.email).toBe(underscored)
})

it('The access of a member of the staff ends, and not that of a person whose address only looks alike', async () => {
  const { underscored, other } = lookalikes()
  const identity = {
    issuer: linkIssuer,
    subject: other,
    email: other,
    isEmailVerified: false,
    name: '',
    groups: [],
  }
  const token = await startStaffSession({ identity, role: 'viewer', how: 'link' })
  expect(await endStaffAccess(underscored)).toEqual({ sessions: 0 })
  expect(await findStaff(token)).not.toBeNull()
})
