import { useTranslations } from 'next-intl'
import { StatusPill } from '@/components/ui/status-pill'
import type { OnboardingStatus } from '@/lib/onboarding/summary/status'
import { stateTones } from './state-tones'

/** Shows the state of an onboarding in one or two words. */
export function StatePill({ state }: { state: OnboardingStatus }) {
  const t = useTranslations('dashboard.state')
  return <StatusPill tone={stateTones[state]}>{t(state)}</StatusPill>
}
