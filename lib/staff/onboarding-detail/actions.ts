'use server'

import { redirect } from 'next/navigation'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { isId } from '@/lib/platform/db'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { dashboardPath, setupPath } from '@/lib/platform/routes'
import { beginCustomerView } from '@/lib/staff/view-as-customer/customer-view'
import { actAsStaff, redirectWithNotice } from './act-as-staff'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from './archive'
import type { ContactState, DeletionState, LinkState, NudgeState, TextState } from './form-states'
import { makeLink, revokeLink, sendInvitation } from './links'
import { deleteNote, writeNote } from './notes'
import { nudge } from './nudge'
import { changeContact, changeOwner } from './people'

/** Fields of all: onboardingId, locale. */

/** And ownerId; empty: nobody. */
export async function changeOwnerAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await changeOwner(participant, textOf(formData, 'ownerId') || undefined)
  redirectWithNotice(formData, 'ownerSaved')
}

export async function archiveOnboardingAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await archiveOnboarding(participant)
  redirectWithNotice(formData, 'archived')
}

export async function unarchiveOnboardingAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await unarchiveOnboarding(participant)
  redirectWithNotice(formData, 'unarchived')
}

/** Leads to the customer's own pages, marked and read-only. */
export async function viewAsCustomerAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const view = await beginCustomerView(participant, formLocale(formData))
  if (!view) return redirectToNotFound()
  redirect(setupPath(view.locale, view.viewId))
}

/** And company: its name, typed once more. */
export async function deleteOnboardingAction(
  _state: DeletionState,
  formData: FormData,
): Promise<DeletionState> {
  const staff = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return redirectToNotFound()
  const refused = await deleteOnboarding(staff, onboardingId, textOf(formData, 'company'))
  return refused ?? redirectTo(dashboardPath(formLocale(formData)))
}

/** Fields: onboardingId, locale, participantId; name, email, language, erpLanguage. */
export async function changeContactAction(_state: ContactState, formData: FormData): Promise<ContactState> {
  const { participant } = await actAsStaff(formData)
  const refused = await changeContact(participant, textOf(formData, 'participantId'), {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!refused) return redirectWithNotice(formData, 'contactSaved')
  return 'code' in refused ? redirectToNotFound() : refused
}

/** Fields of all: onboardingId, locale. */

/** And participantId. The answer is the only place where the link ever stands. */
export async function makeLinkAction(_state: LinkState, formData: FormData): Promise<LinkState> {
  const { participant } = await actAsStaff(formData)
  const url = await makeLink(participant, textOf(formData, 'participantId'))
  return url === undefined ? redirectToNotFound() : { url }
}

/** And linkId. */
export async function revokeLinkAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await revokeLink(participant, textOf(formData, 'linkId'))
  redirectWithNotice(formData, 'linkRevoked')
}

/** And participantId. */
export async function sendInvitationAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  if (!(await sendInvitation(participant, textOf(formData, 'participantId')))) return redirectToNotFound()
  redirectWithNotice(formData, canSendMail() ? 'invitationSent' : 'invitationQueued')
}

/** Fields of both: onboardingId, locale. */

/** And text. */
export async function writeNoteAction(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const refused = await writeNote(participant, staff, textOf(formData, 'text'))
  return refused ?? redirectWithNotice(formData, 'noteWritten')
}

/** And noteId. */
export async function deleteNoteAction(formData: FormData): Promise<void> {
  const { participant, staff } = await actAsStaff(formData)
  await deleteNote(participant, staff, textOf(formData, 'noteId'))
  redirectWithNotice(formData, 'noteDeleted')
}

/** Fields: onboardingId, locale, participantId, message. */
export async function nudgeAction(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  const { participant } = await actAsStaff(formData)
  const refused = await nudge(participant, textOf(formData, 'participantId'), textOf(formData, 'message'))
  if (!refused) return redirectWithNotice(formData, 'nudged')
  return 'code' in refused ? redirectToNotFound() : refused
}
