import 'server-only'
import type { Participant } from '@/lib/accounts/customer/session'
import { clearSessionToken } from '@/lib/accounts/customer/session-cookie'
import { redirectTo } from '@/lib/platform/forms/redirect'
import { setupPath, taskPath, thankYouPath } from '@/lib/platform/routes'

/** After a task was done: to the next one or the list. A colleague's way ends here, and with it their session. */
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
