import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { releaseByWord } from '@/lib/connection/release/release-credentials'
import { type Completion, completeTask } from '@/lib/tasks/complete-task'

/**
 * Marks a task done, as a person says. Where that ends a guide without a test, what the customer has entered is sealed to the
 * vendor in the same change. Returns the id of the task to go on with, or why the task is not done.
 */
export async function completeTaskByWord(participant: Participant, taskId: string): Promise<Completion> {
  return completeTask(participant, taskId, async (change, { task }) => {
    if (task.kind === 'attest') await releaseByWord(change)
  })
}
