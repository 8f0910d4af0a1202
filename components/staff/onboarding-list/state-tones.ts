import type { OnboardingStatus } from '@/lib/onboarding/summary/status'

/** How loud the state of an onboarding is. It is coloured only when somebody has something to do. */
export const stateTones = {
  problem: 'bad',
  broken: 'bad',
  waiting: 'wait',
  inProgress: 'plain',
  notStarted: 'muted',
  connected: 'plain',
  attested: 'plain',
} as const satisfies Record<OnboardingStatus, string>
