'use server'

import { refuse } from '@/lib/auth/refuse'
import { textOf } from '@/lib/form-data'
import { canSendMail } from '@/lib/mail/can-send-mail'
import { actAsStaff } from './act-as-staff'
import { leadBack } from './lead-back'
import { makeLink as make } from './make-link'
import { revokeLink as revoke } from './revoke-link'
import { sendInvitation as send } from './send-invitation'
import type { LinkState } from './tenant-form-states'

/** Fields of all: onboardingId, locale. */

/** And participantId. The answer is the only place where the link ever stands. */
export async function makeLink(_state: LinkState, formData: FormData): Promise<LinkState> {
  const { participant } = await actAsStaff(formData)
  const url = await make(participant, textOf(formData, 'participantId'))
  return url === undefined ? refuse() : { url }
}

/** And linkId. */
export async function revokeLink(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await revoke(participant, textOf(formData, 'linkId'))
  leadBack(formData, 'linkRevoked')
}

/** And participantId. */
export async function sendInvitation(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  if (!(await send(participant, textOf(formData, 'participantId')))) return refuse()
  leadBack(formData, canSendMail() ? 'invitationSent' : 'invitationQueued')
}
