import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask } from '@/lib/onboarding/task-state'
import { paragraphSchema, toTextError } from '@/lib/platform/forms/fields'
import { markOpen } from '@/lib/tasks/complete-task'
import type { TextState } from './form-states'

const reasonSchema = paragraphSchema({ longest: 1000, isRequired: true })

/**
 * Re-opens a task and stores the reason as a note, because events hold no typed text. Returns the form's state when the reason
 * is wrong, or a code when there is no such task.
 */
export async function reopenTaskWithReason(
  participant: Participant,
  { staffId }: StaffMember,
  task: { taskId: string; reason: string },
): Promise<TextState | { code: 'unknownTask' } | undefined> {
  const { taskId, reason } = task
  const parsed = reasonSchema.safeParse(reason)
  if (!parsed.success) return toTextError(parsed.error, reason)
  const { result } = await changeOnboarding(participant, async (change) => {
    if (!findTask(change.journey, taskId)) return { code: 'unknownTask' as const }
    if (!(await markOpen(change, taskId))) return undefined
    const { tx, onboardingId, recordEvent } = change
    const data = { onboardingId, staffId, text: parsed.data }
    const { id: noteId } = await tx.note.create({ data, select: { id: true } })
    recordEvent({ kind: 'taskReopened', taskId, data: { noteId } })
    return undefined
  })
  return result
}
