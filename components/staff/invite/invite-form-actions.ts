'use server'

import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { inviteTenantAction } from '@/lib/invitations/actions'
import type { InviteState, PreviewState } from '@/lib/invitations/invite-form'
import { readInviteForm } from '@/lib/invitations/invite-schema'
import { draftInvitation } from './draft-invitation'

/** Fields: those of a tenant, and `intent` where the mail alone is asked for: a page without scripts has one answer to a form. */
export async function sendInviteFormAction(
  _state: InviteState & PreviewState,
  formData: FormData,
): Promise<InviteState & PreviewState> {
  return formData.get('intent') === 'preview'
    ? previewInvitationAction({}, formData)
    : inviteTenantAction({}, formData)
}

/** Fields: those of a tenant. Answers the mail that its invitation would bring; writes nothing. */
export async function previewInvitationAction(
  _state: PreviewState,
  formData: FormData,
): Promise<PreviewState> {
  await authorizeStaff('manager')
  const values = readInviteForm(formData)
  return { ...(await draftInvitation(values)), values }
}
