'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { inviteTenantAction } from '@/lib/invitations/actions'
import type { InviteState, PreviewState } from '@/lib/invitations/invite-form'
import { readInviteForm } from '@/lib/invitations/invite-form-schema'
import { draftInvitation } from './draft-invitation'

/**
 * Invites a tenant. Fields: those of the invite form, and `intent` when only the mail is wanted, because a form without
 * scripts has one action.
 */
export async function sendInviteFormAction(
  _state: InviteState & PreviewState,
  formData: FormData,
): Promise<InviteState & PreviewState> {
  return formData.get('intent') === 'preview'
    ? previewInvitationAction({}, formData)
    : inviteTenantAction({}, formData)
}

/** Returns the mail that an invitation would bring, and writes nothing. Fields: those of the invite form. */
export async function previewInvitationAction(
  _state: PreviewState,
  formData: FormData,
): Promise<PreviewState> {
  await authorizeStaff('manager')
  const values = readInviteForm(formData)
  return { ...(await draftInvitation(values)), values }
}
