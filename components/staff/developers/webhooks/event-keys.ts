import type { PublishedEventType } from '@/lib/onboarding/published/event-types'

/** The key in `webhooks.event` of each type's name, because a key has no dots. */
export const eventKeys = {
  'onboarding.created': 'created',
  'onboarding.opened': 'opened',
  'onboarding.task.completed': 'taskCompleted',
  'onboarding.task.waiting': 'taskWaiting',
  'onboarding.task.problem': 'taskProblem',
  'onboarding.stuck': 'stuck',
  'onboarding.connected': 'connected',
  'onboarding.broken': 'broken',
  'onboarding.reconnected': 'reconnected',
  'onboarding.company.changed': 'companyChanged',
  'onboarding.credentials.changed': 'credentialsChanged',
  'onboarding.choice.made': 'choiceMade',
  'onboarding.attested': 'attested',
  'onboarding.archived': 'archived',
  'onboarding.unarchived': 'unarchived',
  'onboarding.deleted': 'deleted',
} as const satisfies Record<PublishedEventType, string>
