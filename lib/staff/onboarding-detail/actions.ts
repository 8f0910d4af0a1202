'use server'

import { redirect } from 'next/navigation'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { type ContactState, changeContact } from '@/lib/invitations/contact'
import { makeLink, revokeLink, sendInvitation } from '@/lib/invitations/links'
import { changeOwner } from '@/lib/onboarding/changes/participants'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from '@/lib/onboarding/ending/archive'
import { isId } from '@/lib/platform/db'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { dashboardPath, setupPath } from '@/lib/platform/routes'
import { beginCustomerView } from '@/lib/staff/view-as-customer/customer-view'
import { actAsStaff, redirectWithNotice } from './act-as-staff'
import type { DeletionState, LinkState, NudgeState, TextState } from './form-states'
import { deleteNote, writeNote } from './notes'
import { nudge } from './nudge'
import { sendMailAgain } from './send-mail-again'

/** Sets the owner of an onboarding. Reads the fields onboardingId, locale and ownerId (empty for nobody). */
export async function changeOwnerAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await changeOwner(participant, textOf(formData, 'ownerId') || undefined)
  redirectWithNotice(formData, 'ownerSaved')
}

/** Archives an onboarding. Reads the fields onboardingId and locale. */
export async function archiveOnboardingAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await archiveOnboarding(participant)
  redirectWithNotice(formData, 'archived')
}

/** Takes an onboarding out of the archive. Reads the fields onboardingId and locale. */
export async function unarchiveOnboardingAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await unarchiveOnboarding(participant)
  redirectWithNotice(formData, 'unarchived')
}

/** Goes to the customer's own pages, which are marked and read-only. Reads the fields onboardingId and locale. */
export async function viewAsCustomerAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const view = await beginCustomerView(participant, formLocale(formData))
  if (!view) return redirectToNotFound()
  redirect(setupPath(view.locale, view.viewId))
}

/**
 * Deletes an onboarding and goes to the dashboard. Reads the fields onboardingId, locale and company (the company's name, typed
 * again). Returns the form's state when the name does not match.
 */
export async function deleteOnboardingAction(
  _state: DeletionState,
  formData: FormData,
): Promise<DeletionState> {
  const { staffId } = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return redirectToNotFound()
  const typed = textOf(formData, 'company')
  const outcome = await deleteOnboarding({ onboardingId, by: { staffId }, typed })
  if (outcome === 'mismatch') return { error: 'mismatch', value: typed }
  return redirectTo(dashboardPath(formLocale(formData)))
}

/**
 * Changes the contact data of a participant. Reads the fields onboardingId, locale, participantId, name, email, language and
 * erpLanguage. Returns the form's state when a field is wrong.
 */
export async function changeContactAction(_state: ContactState, formData: FormData): Promise<ContactState> {
  const { participant } = await actAsStaff(formData)
  const errors = await changeContact(participant, textOf(formData, 'participantId'), {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!errors) return redirectWithNotice(formData, 'contactSaved')
  return 'code' in errors ? redirectToNotFound() : errors
}

/**
 * Creates a link for a participant and returns it. It is shown only this once. Reads the fields onboardingId, locale and
 * participantId.
 */
export async function makeLinkAction(_state: LinkState, formData: FormData): Promise<LinkState> {
  const { participant } = await actAsStaff(formData)
  const made = await makeLink(participant, textOf(formData, 'participantId'))
  return made ? { url: made.url } : redirectToNotFound()
}

/** Revokes a link. Reads the fields onboardingId, locale and linkId. */
export async function revokeLinkAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await revokeLink(participant, textOf(formData, 'linkId'))
  redirectWithNotice(formData, 'linkRevoked')
}

/** Mails an invitation to a participant. Reads the fields onboardingId, locale and participantId. */
export async function sendInvitationAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  if (!(await sendInvitation(participant, textOf(formData, 'participantId')))) return redirectToNotFound()
  redirectWithNotice(formData, canSendMail() ? 'invitationSent' : 'invitationQueued')
}

/** Sends a mail once more that was given up. Reads the fields onboardingId, locale and mailId. */
export async function sendMailAgainAction(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  if (!(await sendMailAgain(participant, textOf(formData, 'mailId')))) return redirectToNotFound()
  redirectWithNotice(formData, 'mailSentAgain')
}

/** Writes a note. Reads the fields onboardingId, locale and text. Returns the form's state when the text is wrong. */
export async function writeNoteAction(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const errors = await writeNote(participant, staff, textOf(formData, 'text'))
  return errors ?? redirectWithNotice(formData, 'noteWritten')
}

/** Deletes a note. Reads the fields onboardingId, locale and noteId. */
export async function deleteNoteAction(formData: FormData): Promise<void> {
  const { participant, staff } = await actAsStaff(formData)
  await deleteNote(participant, staff, textOf(formData, 'noteId'))
  redirectWithNotice(formData, 'noteDeleted')
}

/**
 * Reminds a participant by mail, in the name of the staff. Reads the fields onboardingId, locale, participantId and message.
 * Returns the form's state when no mail goes out.
 */
export async function nudgeAction(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  const { participant } = await actAsStaff(formData)
  const errors = await nudge(participant, textOf(formData, 'participantId'), textOf(formData, 'message'))
  if (!errors) return redirectWithNotice(formData, 'nudged')
  return 'code' in errors ? redirectToNotFound() : errors
}
