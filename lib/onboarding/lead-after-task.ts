import 'server-only'
import type { Participant } from '@/lib/auth/session'
import { forgetSessionToken } from '@/lib/auth/session-cookie'
import { leadOn } from './lead-on'
import { setupPath, taskPath, thankYouPath } from './paths'

/** After a task was done: to the next one or the list. A colleague's way ends here, and with it their session. */
export async function leadAfterTask(
  { onboardingId, taskId: ownTaskId }: Participant,
  locale: string,
  nextTaskId: string | undefined,
): Promise<never> {
  if (ownTaskId === undefined)
    leadOn(nextTaskId ? taskPath(locale, onboardingId, nextTaskId) : setupPath(locale, onboardingId))
  await forgetSessionToken(onboardingId, ownTaskId)
  leadOn(thankYouPath(locale))
}
