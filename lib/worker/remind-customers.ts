import 'server-only'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { db } from '@/lib/platform/db'
import { listDueReminders } from '@/lib/reminders/due-reminders'
import { queueReminder } from '@/lib/reminders/queue-reminder'
import { oneByOne } from './one-by-one'

/** The most reminders of one round. The next round is in a quarter of an hour. */
const batchSize = 200

/** Reminds customers whose move it is. */
export async function remindCustomers(signal?: AbortSignal) {
  return oneByOne(await listDueReminders(db, { limit: batchSize }), remind, signal)
}

/** Checks again with the onboarding locked: the customer may have come back, or another process may have been faster. */
async function remind({ onboardingId }: { onboardingId: string }): Promise<boolean> {
  const { result } = await changeOnboarding({ onboardingId }, async (change) => {
    const [due] = await listDueReminders(change.tx, { onboardingId, limit: 1 })
    if (!due) return false
    const { participantId } = due
    if (await queueReminder(change, { kind: 'reminder', participantId })) return false
    change.recordEvent({ kind: 'customerReminded', data: { toParticipantId: participantId } })
    return true
  })
  return result
}
