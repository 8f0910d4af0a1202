'use server'

import { refuse } from '@/lib/auth/refuse'
import { textOf } from '@/lib/form-data'
import { actAsStaff } from './act-as-staff'
import { leadBack } from './lead-back'
import { nudge as send } from './nudge'
import type { NudgeState } from './tenant-form-states'

/** Fields: onboardingId, locale, participantId, message. */
export async function nudge(_state: NudgeState, formData: FormData): Promise<NudgeState> {
  const { participant } = await actAsStaff(formData)
  const refused = await send(participant, textOf(formData, 'participantId'), textOf(formData, 'message'))
  if (!refused) return leadBack(formData, 'nudged')
  return 'code' in refused ? refuse() : refused
}
