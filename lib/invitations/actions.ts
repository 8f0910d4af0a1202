'use server'

import { redirect } from 'next/navigation'
import { isLocale, routing } from '@/i18n/routing'
import { writeSessionToken } from '@/lib/accounts/customer/session-cookie'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { chooseLanguage } from '@/lib/onboarding/languages'
import { textOf } from '@/lib/platform/forms/form-data'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { assertSameOrigin } from '@/lib/platform/http/caller'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { setupPath, startPath, taskPath } from '@/lib/platform/routes'
import { isToken } from '@/lib/platform/secrets/token'
import { findExistingOnboardings } from './existing-onboardings'
import { inviteTenant } from './invite'
import type { InviteState } from './invite-form'
import { readInviteForm, tenantToInviteSchema, toInviteErrors } from './invite-form-schema'
import { openLink } from './open-link'

/** Fields: token, locale. Makes a session of the link and leads to what it opens, out of sight of the token. */
export async function openInvitationAction(formData: FormData): Promise<void> {
  await assertSameOrigin()
  const token = textOf(formData, 'token')
  const typedLocale = textOf(formData, 'locale')
  const locale = isLocale(typedLocale) ? typedLocale : routing.defaultLocale
  if (!isToken(token)) return redirectToNotFound()
  const opened = await openLink(token)
  // The start page says what is wrong with the link.
  if (!opened) redirect(startPath(locale, token))
  const { onboardingId, participantId, sessionToken, taskId } = opened
  await writeSessionToken(onboardingId, sessionToken, taskId)
  await chooseLanguage({ onboardingId, participantId, locale }, locale)
  redirect(taskId ? taskPath(locale, onboardingId, taskId) : setupPath(locale, onboardingId))
}

/**
 * Fields: those of a tenant, isMailed (a box), key (of this form) and, pressed after a hint, despite. Writes nothing where
 * something is wrong or the tenant is there already.
 */
export async function inviteTenantAction(_state: InviteState, formData: FormData): Promise<InviteState> {
  const staff = await authorizeStaff('manager')
  const values = readInviteForm(formData)
  const { isMailed: isWanted, ...typed } = values
  const parsed = tenantToInviteSchema.safeParse(typed)
  if (!parsed.success) return { errors: toInviteErrors(parsed.error), values }
  const { ownerId, erpLanguage, ...tenant } = parsed.data
  const owners = await listOwners(staff)
  if (ownerId && !owners.some(({ staffId }) => staffId === ownerId))
    return { errors: { ownerId: 'unknownOption' }, values }
  const key = `form:${staff.staffId}:${textOf(formData, 'key').slice(0, 40)}`
  if (textOf(formData, 'despite') === '') {
    const known = await findExistingOnboardings(tenant, key)
    if (known.length > 0) return { existing: known, values }
  }
  const isMailed = isWanted && canSendMail()
  const made = await inviteTenant(
    { ...tenant, erpLanguage: erpLanguage || undefined },
    { isMailed, staff, key, ownerId: ownerId || undefined },
  )
  return { invited: { ...made, company: tenant.company, email: tenant.email, isMailed } }
}
