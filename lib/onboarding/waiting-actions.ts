'use server'

import type { WaitState } from './form-states'

/** Fields: onboardingId, taskId, locale, waitingFor (mail, colleague, other), who (may be empty). */
export async function waitForTask(_state: WaitState, _formData: FormData): Promise<WaitState> {
  return {}
}

/** Fields: onboardingId, taskId, locale. */
export async function stopWaiting(_formData: FormData): Promise<void> {}
