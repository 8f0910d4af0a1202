import 'server-only'
import { isId, type Participant } from '@/lib/auth/session'
import type { StaffMember } from '@/lib/auth/staff'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import type { TextState } from './tenant-form-states'
import { refusedText, textSchema } from './text-schema'

const noteSchema = textSchema({ longest: 4000, isRequired: true })

/** Writes down something for the staff alone. Answers what is wrong with it, if anything. */
export async function writeNote(
  participant: Participant,
  { staffId }: StaffMember,
  typed: string,
): Promise<TextState | undefined> {
  const parsed = noteSchema.safeParse(typed)
  if (!parsed.success) return refusedText(parsed.error, typed)
  await changeOnboarding(participant, async ({ tx, onboardingId, tell }) => {
    const data = { onboardingId, staffId, text: parsed.data }
    await tx.note.create({ data, select: { id: true } })
    tell({ kind: 'noteWritten' })
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
  await changeOnboarding(participant, async ({ tx, onboardingId, tell }) => {
    const { count } = await tx.note.deleteMany({ where: { id: noteId, onboardingId, staffId } })
    if (count > 0) tell({ kind: 'noteDeleted' })
  })
}
