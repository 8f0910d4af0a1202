import { useTranslations } from 'next-intl'
import { StatusPill } from '@/components/ui/status-pill'
import type { Actor } from '@/lib/onboarding/actor'
import type { JourneyTask, TaskStatus } from '@/lib/onboarding/journey'
import { getGuideContext } from './guide-context'

const tones = {
  notNeeded: 'muted',
  cannotStart: 'muted',
  notStarted: 'accent',
  inProgress: 'accent',
  waiting: 'wait',
  handedOver: 'wait',
  problem: 'bad',
  done: 'plain',
} as const satisfies Record<TaskStatus, string>

export function TaskStatusPill({ task }: { task: JourneyTask }) {
  const t = useTranslations('common.status')
  // Answers to questions rest on the customer's word. No test could prove them.
  const proof = task.task.kind === 'questions' ? undefined : task.proof
  return <StatusPill tone={tones[task.status]}>{t(proof ?? task.status)}</StatusPill>
}

/** Returns a function that names an actor. The vendor's staff are named together with the vendor. */
export function useActorName(): (actor: Actor) => string {
  const t = useTranslations('common')
  const { vendor } = getGuideContext().guide
  return ({ name, isStaff }) => (isStaff ? t('ofVendor', { name, vendor: vendor.name }) : name)
}
