import { beforeEach, describe, expect, it } from 'vitest'
import { findParticipant, type Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { handOverTask } from '@/lib/handover/hand-over'
import { changeContact } from '@/lib/invitations/contact'
import { makeLink, revokeLink, sendInvitation } from '@/lib/invitations/links'
import { openLink } from '@/lib/invitations/open-link'
import { changeOwner } from '@/lib/onboarding/changes/participants'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from '@/lib/onboarding/ending/archive'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { completeTask } from '@/lib/tasks/complete-task'
import { findHistory } from './find-history'
import { deleteNote, writeNote } from './notes'
import { nudge } from './nudge'
import { findOnboarding } from './queries'
import { reopenTaskWithReason } from './reopen-task'

const taskId = 'check-rights'

let customer: Customer
let staff: StaffMember
let manager: Participant
beforeEach(async () => {
  const email = `${crypto.randomUUID()}@nordlys.example`
  customer = await inviteCustomer({ name: 'Kari', email, company: 'Nordlys  Handel AS' })
  staff = await hireStaff()
  manager = await ensureStaffParticipant(db, staff, customer.participant.onboardingId)
})

const participantOf = ({ participant }: Customer) => participant
const detail = async () => {
  const current = await findOnboarding(participantOf(customer).onboardingId, 'en')
  if (!current) throw new Error('There is no onboarding.')
  return current
}
const isOpen = async () => {
  const { onboardingId } = participantOf(customer)
  return (await findParticipant(onboardingId, customer.sessionToken)) !== null
}
const typed = { name: 'Kari', email: 'new@nordlys.example', language: 'fr', erpLanguage: 'en' }

describe('a link', () => {
  it('is made for one of the customer’s people and opens the whole onboarding', async () => {
    const made = await makeLink(manager, participantOf(customer).participantId)
    expect(await openLink(made?.url.split('/').at(-1) ?? '')).toMatchObject({
      onboardingId: participantOf(customer).onboardingId,
    })
  })

  it('is made neither for another customer’s person nor for the staff', async () => {
    const other = await inviteCustomer()
    for (const id of [participantOf(other).participantId, manager.participantId, 'x'])
      expect(await makeLink(manager, id)).toBeUndefined()
  })

  it('ends with its sessions when it is revoked, and cannot be revoked from another onboarding', async () => {
    const [link] = (await detail()).links
    const elsewhere = await inviteCustomer()
    const foreign = await ensureStaffParticipant(db, staff, participantOf(elsewhere).onboardingId)
    expect(await revokeLink(foreign, link?.linkId ?? '')).toBe(false)
    expect(await isOpen()).toBe(true)
    expect(await revokeLink(manager, link?.linkId ?? '')).toBe(true)
    expect(await isOpen()).toBe(false)
  })
})

describe('an invitation', () => {
  it('is mailed once, however often the button is pressed', async () => {
    const { participantId } = participantOf(customer)
    await Promise.all([sendInvitation(manager, participantId), sendInvitation(manager, participantId)])
    expect((await detail()).mails).toMatchObject([{ kind: 'invitation', state: 'due' }])
  })
})

describe('a nudge', () => {
  it('goes out once a day, even when two managers press at once', async () => {
    const other = await ensureStaffParticipant(db, await hireStaff(), manager.onboardingId)
    const { participantId } = participantOf(customer)
    const answers = await Promise.all([manager, other].map((one) => nudge(one, participantId, 'Hei!')))
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.filter((answer) => answer && 'refusal' in answer)).toMatchObject([{ refusal: 'tooSoon' }])
    const { people, mails } = await detail()
    expect(mails).toMatchObject([{ kind: 'nudge' }])
    expect(people[0]?.nudgedAt).toEqual(mails[0]?.at)
  })

  it('goes neither to an archived onboarding nor to a colleague with one task', async () => {
    const { participantId } = participantOf(customer)
    const colleague = { name: 'Ola', email: `${crypto.randomUUID()}@nordlys.example`, message: '' }
    await handOverTask(participantOf(customer), taskId, { ...colleague, language: 'no', erpLanguage: 'en' })
    const ola = (await detail()).people[1]?.id ?? ''
    expect(await nudge(manager, ola, '')).toEqual({ code: 'unknownPerson' })
    await archiveOnboarding(manager)
    expect(await nudge(manager, participantId, '')).toMatchObject({ refusal: 'archived' })
  })
})

describe('a contact', () => {
  it('loses their links with a new address', async () => {
    const { participantId } = participantOf(customer)
    expect(await changeContact(manager, participantId, typed)).toBeUndefined()
    expect((await detail()).people).toMatchObject([{ email: typed.email, locale: 'fr' }])
    expect(await isOpen()).toBe(false)
  })

  it('keeps their links with only a new name', async () => {
    const { email } = (await customer.view()).participant
    await changeContact(manager, participantOf(customer).participantId, { ...typed, name: 'Kari N.', email })
    expect(await isOpen()).toBe(true)
  })

  it('cannot get an invalid address or the address of somebody else', async () => {
    const colleague = { name: 'Ola', email: 'Ola@nordlys.example', message: '' }
    await handOverTask(participantOf(customer), taskId, { ...colleague, language: 'no', erpLanguage: 'en' })
    const change = (email: string) =>
      changeContact(manager, participantOf(customer).participantId, { ...typed, email })
    expect(await change('no address')).toMatchObject({ errors: { email: 'notAnAddress' } })
    expect(await change('ola@NORDLYS.example')).toMatchObject({ errors: { email: 'taken' } })
    expect(await isOpen()).toBe(true)
  })
})

describe('re-opening a task', () => {
  it('stores the reason as a note and not in the history', async () => {
    await completeTask(participantOf(customer), taskId)
    expect(await reopenTaskWithReason(manager, staff, { taskId, reason: ' ' })).toMatchObject({
      error: 'required',
    })
    const reason = 'The sender is missing.'
    expect(await reopenTaskWithReason(manager, staff, { taskId, reason })).toBeUndefined()
    const { notes, view } = await detail()
    expect(notes).toMatchObject([{ text: reason, by: { staffId: staff.staffId } }])
    expect(view.journey.done).toBe(0)
    const { entries } = await findHistory(manager.onboardingId)
    expect(entries[0]).toMatchObject({ kind: 'taskReopened', taskId, note: reason })
    const events = await db.event.findMany({ where: { onboardingId: manager.onboardingId } })
    expect(JSON.stringify(events)).not.toContain(reason)
  })
})

describe('a note', () => {
  it('can be deleted by its author only', async () => {
    await writeNote(manager, staff, 'Call on Monday')
    const [note] = (await detail()).notes
    const other = await hireStaff()
    await deleteNote(await ensureStaffParticipant(db, other, manager.onboardingId), other, note?.noteId ?? '')
    expect((await detail()).notes).toHaveLength(1)
    await deleteNote(manager, staff, note?.noteId ?? '')
    expect((await detail()).notes).toEqual([])
  })
})

describe('an owner', () => {
  it('is a member of the staff or nobody', async () => {
    await changeOwner(manager, staff.staffId)
    expect((await detail()).row.owner).toMatchObject({ staffId: staff.staffId })
    await changeOwner(manager, participantOf(customer).participantId)
    expect((await detail()).row.owner).toMatchObject({ staffId: staff.staffId })
    await changeOwner(manager, undefined)
    expect((await detail()).row.owner).toBeUndefined()
  })
})

describe('archiving', () => {
  it('can be taken back, and is recorded once', async () => {
    await archiveOnboarding(manager)
    await archiveOnboarding(manager)
    expect((await detail()).row.archivedAt).toBeInstanceOf(Date)
    await unarchiveOnboarding(manager)
    expect((await detail()).row.archivedAt).toBeUndefined()
    const kinds = (await readEvents(customer)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.endsWith('rchived'))).toEqual(['archived', 'unarchived'])
  })
})

describe('deleting', () => {
  it('needs the company’s name, and leaves only a staff event without names', async () => {
    const { onboardingId } = manager
    await writeNote(manager, staff, 'Call on Monday')
    expect(await deleteOnboarding({ onboardingId, by: staff, typed: 'Nordlys' })).toBe('mismatch')
    const typed = ' nordlys handel as '
    expect(await deleteOnboarding({ onboardingId, by: staff, typed })).toBe('deleted')
    expect(await findOnboarding(onboardingId, 'en')).toBeNull()
    expect(await isOpen()).toBe(false)
    const where = { staffId: staff.staffId, kind: 'tenantDeleted' }
    const staffEvents = await db.staffEvent.findMany({ where, select: { data: true } })
    expect(JSON.stringify(staffEvents)).toContain(onboardingId)
    expect(JSON.stringify(staffEvents)).not.toMatch(/nordlys/i)
    expect(await db.tenant.count({ where: { onboardings: { none: {} }, name: 'Nordlys  Handel AS' } })).toBe(
      0,
    )
  })
})
