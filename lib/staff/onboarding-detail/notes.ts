import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isId } from '@/lib/platform/db'
import { paragraphSchema, toTextError } from '@/lib/platform/forms/fields'
import type { TextState } from './form-states'

const noteSchema = paragraphSchema({ longest: 4000, isRequired: true })

/** Writes a note that only the staff see. Returns the form's state when the text is wrong. */
export async function writeNote(
  participant: Participant,
  { staffId }: StaffMember,
  typed: string,
): Promise<TextState | undefined> {
  const parsed = noteSchema.safeParse(typed)
  if (!parsed.success) return toTextError(parsed.error, typed)
  await changeOnboarding(participant, async ({ tx, onboardingId, recordEvent }) => {
    const data = { onboardingId, staffId, text: parsed.data }
    await tx.note.create({ data, select: { id: true } })
    recordEvent({ kind: 'noteWritten' })
  })
  return undefined
}

/** Deletes a note of this member of the staff. A note can also be the reason why a task was re-opened. */
export async function deleteNote(
  participant: Participant,
  { staffId }: StaffMember,
  noteId: string,
): Promise<void> {
  if (!isId(noteId)) return
  await changeOnboarding(participant, async ({ tx, onboardingId, recordEvent }) => {
    const { count } = await tx.note.deleteMany({ where: { id: noteId, onboardingId, staffId } })
    if (count > 0) recordEvent({ kind: 'noteDeleted' })
  })
}
