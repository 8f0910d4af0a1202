'use server'

import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { writeSessionToken } from '@/lib/accounts/customer/session-cookie'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { chooseLanguage } from '@/lib/onboarding/languages'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin, readCallerAddress, readTimeZone } from '@/lib/platform/http/caller'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { linkSentPath, setupPath, startPath, taskPath } from '@/lib/platform/routes'
import { isToken } from '@/lib/platform/secrets/token'
import { findExistingOnboardings } from './existing-onboardings'
import { inviteTenant } from './invite'
import type { InviteState } from './invite-form'
import { inviteSchema, readInviteForm } from './invite-schema'
import { sendNewLink } from './new-link'
import { openLink } from './open-link'

/** Fields: token, locale. Makes a session from the link and redirects to what it opens, so that the token leaves the address bar. */
export async function openInvitationAction(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const locale = formLocale(formData)
  if (!isToken(token)) return redirectToNotFound()
  const opened = await openLink(token, await readTimeZone())
  // The start page says what is wrong with the link.
  if (!opened) redirect(startPath(locale, token))
  const { onboardingId, participantId, sessionToken, taskId } = opened
  await writeSessionToken(onboardingId, sessionToken, taskId)
  await chooseLanguage({ onboardingId, participantId, locale }, locale)
  redirect(taskId ? taskPath(locale, onboardingId, taskId) : setupPath(locale, onboardingId))
}

/**
 * Fields: token, locale. Mails a new link to the address for which an expired one was meant. Everybody gets the same answer, and gets
 * it before anything is looked up, so the time tells nothing either.
 */
export async function sendNewLinkAction(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const callerAddress = readCallerAddress()
  after(() => sendNewLink(token, callerAddress))
  redirect(linkSentPath(formLocale(formData)))
}

/**
 * Fields: those of an invitation, isMailed (a box), key (of this form) and despite (a button, shown with existing onboardings).
 * Writes nothing when a field is wrong or the tenant seems to exist already.
 */
export async function inviteTenantAction(_state: InviteState, formData: FormData): Promise<InviteState> {
  const staff = await authorizeStaff('manager')
  const values = readInviteForm(formData)
  const { isMailed: isWanted, ...typed } = values
  const parsed = inviteSchema.safeParse(typed)
  if (!parsed.success) return { errors: fieldErrors(parsed.error), values }
  const { ownerId, company, email } = parsed.data
  const owners = await listOwners(staff)
  if (ownerId && !owners.some(({ staffId }) => staffId === ownerId))
    return { errors: { ownerId: 'unknownOption' }, values }
  const key = `form:${staff.staffId}:${textOf(formData, 'key').slice(0, 40)}`
  if (textOf(formData, 'despite') === '') {
    const existing = await findExistingOnboardings(parsed.data, key)
    if (existing.length > 0) return { existing, values }
  }
  const isMailed = isWanted && canSendMail()
  const invited = await inviteTenant(parsed.data, { isMailed, staff, key })
  return { invited: { ...invited, company, email, isMailed } }
}
