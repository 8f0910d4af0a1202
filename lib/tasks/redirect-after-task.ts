import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { clearSessionToken } from '@/lib/accounts/customer/session-cookie'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath, thankYouPath } from '@/lib/platform/routes'

/**
 * Redirects to the next task, or to the list of tasks when there is none. A colleague who was handed one task is signed out and
 * goes to the page that thanks them.
 */
export async function redirectAfterTask(
  { onboardingId, taskId: ownTaskId }: Participant,
  locale: string,
  nextTaskId: string | undefined,
): Promise<never> {
  if (ownTaskId === undefined)
    redirectTo(nextTaskId ? taskPath(locale, onboardingId, nextTaskId) : setupPath(locale, onboardingId))
  await clearSessionToken(onboardingId, ownTaskId)
  redirectTo(thankYouPath(locale))
}
