'use server'

import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { typedInvite } from '@/lib/dashboard/invite-schema'
import type { PreviewState } from '@/lib/dashboard/invite-states'
import { draftInvitation } from './draft-invitation'

/** Fields: those of a tenant. Answers the mail that its invitation would bring; writes nothing. */
export async function previewInvitation(_state: PreviewState, formData: FormData): Promise<PreviewState> {
  await authorizeStaff('manager')
  const values = typedInvite(formData)
  return { ...(await draftInvitation(values)), values }
}
