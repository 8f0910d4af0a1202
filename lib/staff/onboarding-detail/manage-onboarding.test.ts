import { beforeEach, describe, expect, it } from 'vitest'
import { findParticipant, type Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { handOverTask } from '@/lib/handover/hand-over'
import { openLink } from '@/lib/invitations/open-link'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { ensureStaffParticipant } from '@/lib/onboarding/staff-participant'
import { db } from '@/lib/platform/db'
import { beginCustomerView, findCustomerView } from '@/lib/staff/view-as-customer/customer-view'
import { completeTask } from '@/lib/tasks/complete-task'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from './archive'
import { findHistory } from './find-history'
import { makeLink, revokeLink, sendInvitation } from './links'
import { deleteNote, writeNote } from './notes'
import { nudge } from './nudge'
import { changeContact, changeOwner } from './people'
import { findOnboarding } from './queries'
import { reopenTaskWithReason } from './reopen-task'

const taskId = 'check-rights'

let customer: Customer
let staff: StaffMember
let acting: Participant
beforeEach(async () => {
  const email = `${crypto.randomUUID()}@nordlys.example`
  customer = await inviteCustomer({ name: 'Kari', email, company: 'Nordlys  Handel AS' })
  staff = await hireStaff()
  acting = await ensureStaffParticipant(db, staff, customer.participant.onboardingId)
})

const idsOf = ({ participant }: Customer) => participant
const lastKind = async () => (await readEvents(customer)).at(-1)?.kind
const tenant = async () => {
  const found = await findOnboarding(idsOf(customer).onboardingId, 'en')
  if (!found) throw new Error('There is no tenant.')
  return found
}
const isOpen = async () => {
  const { onboardingId } = idsOf(customer)
  return (await findParticipant(onboardingId, customer.sessionToken)) !== null
}
const typed = { name: 'Kari', email: 'new@nordlys.example', language: 'fr', erpLanguage: 'en' }

describe('a link', () => {
  it('is made for one of the customer’s people and opens everything', async () => {
    const url = await makeLink(acting, idsOf(customer).participantId)
    expect(await openLink(url?.split('/').at(-1) ?? '')).toMatchObject({
      onboardingId: idsOf(customer).onboardingId,
    })
  })

  it('is not made for a stranger, nor for the staff', async () => {
    const stranger = await inviteCustomer()
    for (const id of [idsOf(stranger).participantId, acting.participantId, 'x'])
      expect(await makeLink(acting, id)).toBeUndefined()
  })

  it('ends with its sessions when it is revoked, and only in its own onboarding', async () => {
    const [link] = (await tenant()).links
    const elsewhere = await inviteCustomer()
    const foreign = await ensureStaffParticipant(db, staff, idsOf(elsewhere).onboardingId)
    expect(await revokeLink(foreign, link?.linkId ?? '')).toBe(false)
    expect(await isOpen()).toBe(true)
    expect(await revokeLink(acting, link?.linkId ?? '')).toBe(true)
    expect(await isOpen()).toBe(false)
  })
})

describe('an invitation', () => {
  it('is mailed once, however often the button is pressed', async () => {
    const { participantId } = idsOf(customer)
    await Promise.all([sendInvitation(acting, participantId), sendInvitation(acting, participantId)])
    expect((await tenant()).mails).toMatchObject([{ kind: 'invitation', state: 'due' }])
  })
})

describe('a nudge', () => {
  it('goes out once a day, also when two managers press at once', async () => {
    const other = await ensureStaffParticipant(db, await hireStaff(), acting.onboardingId)
    const { participantId } = idsOf(customer)
    const answers = await Promise.all([acting, other].map((one) => nudge(one, participantId, 'Hei!')))
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.filter((answer) => answer && 'refusal' in answer)).toMatchObject([{ refusal: 'tooSoon' }])
    const { people, mails } = await tenant()
    expect(mails).toMatchObject([{ kind: 'nudge' }])
    expect(people[0]?.nudgedAt).toEqual(mails[0]?.at)
  })

  it('goes to nobody of an archived tenant, nor to a colleague who has one task', async () => {
    const { participantId } = idsOf(customer)
    const colleague = { name: 'Ola', email: `${crypto.randomUUID()}@nordlys.example`, message: '' }
    await handOverTask(idsOf(customer), taskId, { ...colleague, language: 'no', erpLanguage: 'en' })
    const ola = (await tenant()).people[1]?.id ?? ''
    expect(await nudge(acting, ola, '')).toEqual({ code: 'unknownPerson' })
    await archiveOnboarding(acting)
    expect(await nudge(acting, participantId, '')).toMatchObject({ refusal: 'archived' })
  })
})

describe('a contact', () => {
  it('with a new address loses the links that went to the old one', async () => {
    const { participantId } = idsOf(customer)
    expect(await changeContact(acting, participantId, typed)).toBeUndefined()
    expect((await tenant()).people).toMatchObject([{ email: typed.email, locale: 'fr' }])
    expect(await isOpen()).toBe(false)
  })

  it('with a new name alone keeps them', async () => {
    const { email } = (await customer.view()).participant
    await changeContact(acting, idsOf(customer).participantId, { ...typed, name: 'Kari N.', email })
    expect(await isOpen()).toBe(true)
  })

  it('gets no address that is none, or that somebody else has', async () => {
    const colleague = { name: 'Ola', email: 'Ola@nordlys.example', message: '' }
    await handOverTask(idsOf(customer), taskId, { ...colleague, language: 'no', erpLanguage: 'en' })
    const change = (email: string) =>
      changeContact(acting, idsOf(customer).participantId, { ...typed, email })
    expect(await change('no address')).toMatchObject({ errors: { email: 'notAnAddress' } })
    expect(await change('ola@NORDLYS.example')).toMatchObject({ errors: { email: 'taken' } })
    expect(await isOpen()).toBe(true)
  })
})

describe('re-opening a task', () => {
  it('keeps the reason as a note, and nothing typed in the history', async () => {
    await completeTask(idsOf(customer), taskId)
    expect(await reopenTaskWithReason(acting, staff, { taskId, reason: ' ' })).toMatchObject({
      error: 'required',
    })
    const reason = 'The sender is missing.'
    expect(await reopenTaskWithReason(acting, staff, { taskId, reason })).toBeUndefined()
    const { notes, view } = await tenant()
    expect(notes).toMatchObject([{ text: reason, by: { staffId: staff.staffId } }])
    expect(view.journey.done).toBe(0)
    const { entries } = await findHistory(acting.onboardingId)
    expect(entries[0]).toMatchObject({ kind: 'taskReopened', taskId, note: reason })
    const events = await db.event.findMany({ where: { onboardingId: acting.onboardingId } })
    expect(JSON.stringify(events)).not.toContain(reason)
  })
})

describe('a note', () => {
  it('is deleted by its writer alone', async () => {
    await writeNote(acting, staff, 'Call on Monday')
    const [note] = (await tenant()).notes
    const other = await hireStaff()
    await deleteNote(await ensureStaffParticipant(db, other, acting.onboardingId), other, note?.noteId ?? '')
    expect((await tenant()).notes).toHaveLength(1)
    await deleteNote(acting, staff, note?.noteId ?? '')
    expect((await tenant()).notes).toEqual([])
  })
})

describe('an owner', () => {
  it('is somebody of the staff, or nobody', async () => {
    await changeOwner(acting, staff.staffId)
    expect((await tenant()).row.owner).toMatchObject({ staffId: staff.staffId })
    await changeOwner(acting, idsOf(customer).participantId)
    expect((await tenant()).row.owner).toMatchObject({ staffId: staff.staffId })
    await changeOwner(acting, undefined)
    expect((await tenant()).row.owner).toBeUndefined()
  })
})

describe('archiving', () => {
  it('can be taken back, and is told once', async () => {
    await archiveOnboarding(acting)
    await archiveOnboarding(acting)
    expect((await tenant()).row.archivedAt).toBeInstanceOf(Date)
    await unarchiveOnboarding(acting)
    expect((await tenant()).row.archivedAt).toBeUndefined()
    const kinds = (await readEvents(customer)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.endsWith('rchived'))).toEqual(['archived', 'unarchived'])
  })
})

describe('deleting', () => {
  it('asks for the company’s name, and leaves nothing but that it happened', async () => {
    const { onboardingId } = acting
    await writeNote(acting, staff, 'Call on Monday')
    expect(await deleteOnboarding(staff, onboardingId, 'Nordlys')).toMatchObject({ error: 'mismatch' })
    expect(await deleteOnboarding(staff, onboardingId, ' nordlys handel as ')).toBeUndefined()
    expect(await findOnboarding(onboardingId, 'en')).toBeNull()
    expect(await isOpen()).toBe(false)
    const where = { staffId: staff.staffId, kind: 'tenantDeleted' }
    const told = await db.staffEvent.findMany({ where, select: { data: true } })
    expect(JSON.stringify(told)).toContain(onboardingId)
    expect(JSON.stringify(told)).not.toMatch(/nordlys/i)
    expect(await db.tenant.count({ where: { onboardings: { none: {} }, name: 'Nordlys  Handel AS' } })).toBe(
      0,
    )
  })
})

describe('looking as the customer does', () => {
  it('is a line of the history, for whoever began it and for an hour', async () => {
    const view = await beginCustomerView(acting, 'en')
    const viewId = view?.viewId ?? ''
    expect(view?.locale).toBe('no')
    expect(await lastKind()).toBe('viewedAsCustomer')
    const setup = await findCustomerView(staff, viewId)
    expect(setup).toMatchObject({ onboardingId: viewId, participant: { name: 'Kari' }, linksToPassOn: {} })
    expect(await findCustomerView(await hireStaff(), viewId)).toBeNull()
    const at = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await db.event.update({ where: { id: viewId }, data: { at }, select: { id: true } })
    expect(await findCustomerView(staff, viewId)).toBeNull()
  })

  it('opens by no other event, and by no onboarding', async () => {
    await writeNote(acting, staff, 'Call on Monday')
    const events = await db.event.findMany({
      where: { onboardingId: acting.onboardingId },
      select: { id: true },
    })
    for (const { id } of [...events, { id: acting.onboardingId }, { id: 'x' }])
      expect(await findCustomerView(staff, id)).toBeNull()
  })
})
