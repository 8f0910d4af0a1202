import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { isId } from '@/lib/platform/db'
import { valueError } from '@/lib/platform/forms/field-errors'
import { paragraphSchema, type TextError } from '@/lib/platform/forms/fields'
import type { TextState } from './form-states'

const noteSchema = paragraphSchema({ longest: 4000, isRequired: true })

/** Writes down something for the staff alone. Answers what is wrong with it, if anything. */
export async function writeNote(
  participant: Participant,
  { staffId }: StaffMember,
  typed: string,
): Promise<TextState | undefined> {
  const parsed = noteSchema.safeParse(typed)
  if (!parsed.success) return { error: valueError<TextError>(parsed.error), value: typed }
  await changeOnboarding(participant, async ({ tx, onboardingId, recordEvent }) => {
    const data = { onboardingId, staffId, text: parsed.data }
    await tx.note.create({ data, select: { id: true } })
    recordEvent({ kind: 'noteWritten' })
  })
  return undefined
}

/** Only one's own; a reason why a task was re-opened goes with it. */
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
