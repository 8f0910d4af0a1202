import { useTranslations } from 'next-intl'
import { StatusPill } from '@/components/ui/status-pill'
import type { Guide } from '@/lib/guide/model/guide'
import type { Actor } from '@/lib/onboarding/actor'
import type { JourneyTask, TaskStatus } from '@/lib/onboarding/journey'

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
  // Answers are one's own word, and nothing that a test could show.
  const proof = task.task.kind === 'questions' ? undefined : task.proof
  return <StatusPill tone={tones[task.status]}>{t(proof ?? task.status)}</StatusPill>
}

/** What whoever did something is called; somebody of the vendor's together with the vendor. */
export function useActorName({ vendor }: Guide): (doer: Actor) => string {
  const t = useTranslations('common')
  return ({ name, isStaff }) => (isStaff ? t('ofVendor', { name, vendor: vendor.name }) : name)
}
