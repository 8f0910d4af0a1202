import { useTranslations } from 'next-intl'
import { StatusPill } from '@/components/ui/status-pill'
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

export type StateTone = (typeof stateTones)[OnboardingStatus]

/** Shows the state of an onboarding in one or two words. */
export function StatePill({ state }: { state: OnboardingStatus }) {
  const t = useTranslations('dashboard.state')
  return <StatusPill tone={stateTones[state]}>{t(state)}</StatusPill>
}
