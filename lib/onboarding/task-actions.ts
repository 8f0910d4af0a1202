'use server'

/** Fields of all: onboardingId, taskId, locale. */

/** Marks the task done and goes on to the next one. */
export async function completeTask(_formData: FormData): Promise<void> {}

/** Takes back that the task is done; its ticks stay. */
export async function reopenTask(_formData: FormData): Promise<void> {}
