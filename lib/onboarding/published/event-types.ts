/** The events that the vendor's software is told, by webhooks and by the API's feed. */
export const publishedEventTypes = [
  'onboarding.created',
  'onboarding.opened',
  'onboarding.task.completed',
  'onboarding.task.waiting',
  'onboarding.task.problem',
  'onboarding.stuck',
  'onboarding.connected',
  'onboarding.broken',
  'onboarding.reconnected',
  'onboarding.company.changed',
  'onboarding.credentials.changed',
  'onboarding.choice.made',
  'onboarding.attested',
  'onboarding.archived',
  'onboarding.unarchived',
  'onboarding.deleted',
] as const

export type PublishedEventType = (typeof publishedEventTypes)[number]

/** How many days events are kept: in the feed, in the log of deliveries, and for an endpoint that is off. */
export const publishedDays = 30
