import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { findTask } from '@/lib/onboarding/task-state'
import { valueError } from '@/lib/platform/forms/field-errors'
import { paragraphSchema, type TextError } from '@/lib/platform/forms/fields'
import { markOpen } from '@/lib/tasks/complete-task'
import type { TextState } from './form-states'

const reasonSchema = paragraphSchema({ longest: 1000, isRequired: true })

/**
 * Takes back that a task is done, for a reason that is kept as a note, since events hold nothing typed. Answers what is wrong
 * with it, if anything.
 */
export async function reopenTaskWithReason(
  participant: Participant,
  { staffId }: StaffMember,
  task: { taskId: string; reason: string },
): Promise<TextState | { code: 'unknownTask' } | undefined> {
  const { taskId, reason } = task
  const parsed = reasonSchema.safeParse(reason)
  if (!parsed.success) return { error: valueError<TextError>(parsed.error), value: reason }
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
