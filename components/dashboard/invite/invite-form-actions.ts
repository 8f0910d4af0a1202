'use server'

import { inviteTenant } from '@/lib/dashboard/invite-actions'
import type { InviteState, PreviewState } from '@/lib/dashboard/invite-states'
import { previewInvitation } from './preview-actions'

/** Fields: those of a tenant, and `intent` where the mail alone is asked for: a page without scripts has one answer to a form. */
export async function sendInviteForm(
  _state: InviteState & PreviewState,
  formData: FormData,
): Promise<InviteState & PreviewState> {
  return formData.get('intent') === 'preview' ? previewInvitation({}, formData) : inviteTenant({}, formData)
}
