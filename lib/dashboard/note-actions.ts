'use server'

import { textOf } from '@/lib/form-data'
import { actAsStaff } from './act-as-staff'
import { leadBack } from './lead-back'
import { deleteNote as remove, writeNote as write } from './notes'
import type { TextState } from './tenant-form-states'

/** Fields of both: onboardingId, locale. */

/** And text. */
export async function writeNote(_state: TextState, formData: FormData): Promise<TextState> {
  const { participant, staff } = await actAsStaff(formData)
  const refused = await write(participant, staff, textOf(formData, 'text'))
  return refused ?? leadBack(formData, 'noteWritten')
}

/** And noteId. */
export async function deleteNote(formData: FormData): Promise<void> {
  const { participant, staff } = await actAsStaff(formData)
  await remove(participant, staff, textOf(formData, 'noteId'))
  leadBack(formData, 'noteDeleted')
}
