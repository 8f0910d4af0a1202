import 'server-only'
import type { Participant } from '@/lib/auth/session'
import type { StaffMember } from '@/lib/auth/staff'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask, markOpen } from '@/lib/onboarding/tasks'
import type { TextState } from './tenant-form-states'
import { refusedText, textSchema } from './text-schema'

const reasonSchema = textSchema({ longest: 1000, isRequired: true })

/**
 * Takes back that a task is done, for a reason that is kept as a note, since events hold nothing typed. Answers what is wrong
 * with it, if anything.
 */
export async function reopenTask(
  participant: Participant,
  { staffId }: StaffMember,
  task: { taskId: string; reason: string },
): Promise<TextState | { code: 'unknownTask' } | undefined> {
  const { taskId, reason } = task
  const parsed = reasonSchema.safeParse(reason)
  if (!parsed.success) return refusedText(parsed.error, reason)
  const { result } = await changeOnboarding(participant, async (change) => {
    if (!findTask(change.journey, taskId)) return { code: 'unknownTask' as const }
    if (!(await markOpen(change, taskId))) return undefined
    const { tx, onboardingId, tell } = change
    const data = { onboardingId, staffId, text: parsed.data }
    const { id: noteId } = await tx.note.create({ data, select: { id: true } })
    tell({ kind: 'taskReopened', taskId, data: { noteId } })
    return undefined
  })
  return result
}
