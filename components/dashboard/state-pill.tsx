import { useTranslations } from 'next-intl'
import { StatusPill } from '@/components/ui/status-pill'
import type { OnboardingState } from '@/lib/dashboard/tenant-row'

const tones = {
  problem: 'bad',
  broken: 'bad',
  waiting: 'wait',
  inProgress: 'plain',
  notStarted: 'muted',
  connected: 'plain',
  attested: 'plain',
} as const satisfies Record<OnboardingState, string>

/** Where an onboarding stands, in one or two words. */
export function StatePill({ state }: { state: OnboardingState }) {
  const t = useTranslations('dashboard.state')
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>
}
