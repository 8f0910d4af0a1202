'use server'

import type { TickResult } from './form-states'

/** Fields: onboardingId, taskId, actionId, done ("true"/"false"). For the client leaf, which may send it again. */
export async function setTick(_formData: FormData): Promise<TickResult> {
  return { code: 'unknownTask' }
}

/** The same from a native form, with `locale`: answers with the task's page, at the action. */
export async function submitTick(_formData: FormData): Promise<void> {}
