import { dayMs, hourMs } from '@/lib/platform/time'
import type { EndpointErrors, TypedEndpoint } from '@/lib/webhooks/endpoint'
import type { TestOutcome } from '@/lib/webhooks/test-event'

// The states that the server returns to the forms about webhooks. They hold codes and typed values.

/** The state of the form that adds or changes an endpoint. The secret of a new one is shown only this once. */
export type EndpointState = {
  errors?: EndpointErrors
  values?: TypedEndpoint
  isFull?: boolean
  made?: { endpointId: string; secret: string }
}

/** The state of the form that rotates a secret. The new one is shown only this once. */
export type SecretState = { secret?: string }

/** The state of the form that sends a test event: what came back, or how long to wait. */
export type TestState = { outcome?: TestOutcome }

/** The state of the form that replays all since a moment. `moreAfter` is the ISO time of the last when there are more. */
export type ReplayState = { count?: number; moreAfter?: string }

/** The times to go back, in milliseconds, that the form of a replay offers. */
export const replayPeriods = [hourMs, 6 * hourMs, dayMs, 3 * dayMs, 7 * dayMs, 30 * dayMs] as const

/** The notices that the pages show after an action. */
const notices = ['saved', 'turnedOn', 'turnedOff', 'sentAgain', 'deleted'] as const

export type WebhookNotice = (typeof notices)[number]

/** Parses the notice in an address. Returns undefined for any other value. */
export function parseWebhookNotice(text: unknown): WebhookNotice | undefined {
  return notices.find((notice) => notice === text)
}
