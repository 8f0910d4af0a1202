import { useTranslations } from 'next-intl'
import { TaskLink } from '@/components/customer/task/task-frame'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import type { Task } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

export function Expectation({ task }: { task: Task }) {
  const t = useTranslations('task')
  const has = useHasGuideText()
  const words = `tasks.${task.id}.expect`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-accent-line py-0.5 pl-4.5">
      <h2 className="text-base">{t('expect')}</h2>
      <p>
        <GuideText k={words} />
      </p>
    </section>
  )
}

/** What to do when a statement is not so. */
export function IfMissing({ task }: { task: Task }) {
  const t = useTranslations('task')
  const has = useHasGuideText()
  const words = `tasks.${task.id}.missing`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
      <h2 className="text-base">{t('ifNot')}</h2>
      <p className="text-ink-2">
        <GuideText k={words} />
      </p>
    </section>
  )
}

type IfBrokenProps = { view: OnboardingView; task: Task }

/** What to do when an answer is no, or when what cannot be tested does not work; and where to look again. */
export function IfBroken({ view, task }: IfBrokenProps) {
  const t = useTranslations('task')
  const again = task.repairs ?? (task.refusal === undefined ? [] : [task.refusal])
  const applicable = view.journey.tasks.filter(
    (other) => again.includes(other.task.id) && other.status !== 'notNeeded',
  )
  if (again.length === 0) return null
  const isEnd = task.kind === 'attest'
  return (
    <section className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
      <h2 className="text-base">{t(isEnd ? 'ifBroken' : 'ifRejected')}</h2>
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
    </section>
  )
}
