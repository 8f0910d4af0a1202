import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskLink } from '@/components/customer/task/task-frame'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import { Static } from '@/components/static-html/static'
import type { Task } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

/** Says what the customer sees in the ERP when a task is done. */
export function Expectation({ task }: { task: Task }) {
  const t = useTranslations('task')
  const hasText = useHasGuideText()
  const key = `tasks.${task.id}.expect`
  if (!hasText(key)) return null
  return (
    <Outcome title={t('expect')} line="border-accent-line">
      <p>
        <GuideText k={key} />
      </p>
    </Outcome>
  )
}

/** Says what to do when a statement is not true. */
export function IfMissing({ task }: { task: Task }) {
  const t = useTranslations('task')
  const hasText = useHasGuideText()
  const key = `tasks.${task.id}.missing`
  if (!hasText(key)) return null
  return (
    <Outcome title={t('ifNot')} line="border-line-2">
      <p className="text-ink-2">
        <GuideText k={key} />
      </p>
    </Outcome>
  )
}

type IfBrokenProps = { view: OnboardingView; task: Task }

/**
 * Says what to do when an approval is refused, or when something that no test covers does not work. It lists the tasks
 * to check repairIds.
 */
export function IfBroken({ view, task }: IfBrokenProps) {
  const t = useTranslations('task')
  const repairIds = task.repairs ?? (task.refusal === undefined ? [] : [task.refusal])
  const applicable = view.journey.tasks.filter(
    (other) => repairIds.includes(other.task.id) && other.status !== 'notNeeded',
  )
  if (repairIds.length === 0) return null
  const isEnd = task.kind === 'attest'
  return (
    <Outcome title={t(isEnd ? 'ifBroken' : 'ifRejected')} line="border-line-2">
      <p className="text-ink-2">
        <GuideText k={`tasks.${task.id}.${isEnd ? 'broken' : 'refused'}`} />
      </p>
      <ul className="mt-2 grid gap-1.5">
        {applicable.map((other) => (
          <li key={other.task.id}>
            <TaskLink view={view} taskId={other.task.id} />
          </li>
        ))}
      </ul>
    </Outcome>
  )
}

/** Shows a remark with a line at its side. `line` is the class of the line's colour. */
function Outcome({ title, line, children }: { title: string; line: string; children: ReactNode }) {
  return (
    <Static as="section" className={`mt-6 border-s-3 ${line} py-0.5 ps-4.5`}>
      <h2 className="text-base">{title}</h2>
      {children}
    </Static>
  )
}
