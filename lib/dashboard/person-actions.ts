'use server'

import { refuse } from '@/lib/auth/refuse'
import { textOf } from '@/lib/form-data'
import { actAsStaff } from './act-as-staff'
import { changeContact as change } from './change-contact'
import { leadBack } from './lead-back'
import type { ContactState } from './tenant-form-states'

/** Fields: onboardingId, locale, participantId; name, email, language, erpLanguage. */
export async function changeContact(_state: ContactState, formData: FormData): Promise<ContactState> {
  const { participant } = await actAsStaff(formData)
  const refused = await change(participant, textOf(formData, 'participantId'), {
    name: textOf(formData, 'name'),
    email: textOf(formData, 'email'),
    language: textOf(formData, 'language'),
    erpLanguage: textOf(formData, 'erpLanguage'),
  })
  if (!refused) return leadBack(formData, 'contactSaved')
  return 'code' in refused ? refuse() : refused
}
