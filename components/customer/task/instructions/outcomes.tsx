import { useTranslations } from 'next-intl'
import { TaskLink } from '@/components/customer/task/task-frame'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import type { Task } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

export function Expectation({ reading, task }: { reading: GuideContext; task: Task }) {
  const t = useTranslations('task')
  const has = useHasGuideText(reading)
  const words = `tasks.${task.id}.expect`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-accent-line py-0.5 pl-4.5">
      <h2 className="text-base">{t('expect')}</h2>
      <p>
        <GuideText reading={reading} k={words} />
      </p>
    </section>
  )
}

/** What to do when a statement is not so. */
export function IfMissing({ reading, task }: { reading: GuideContext; task: Task }) {
  const t = useTranslations('task')
  const has = useHasGuideText(reading)
  const words = `tasks.${task.id}.missing`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
      <h2 className="text-base">{t('ifNot')}</h2>
      <p className="text-ink-2">
        <GuideText reading={reading} k={words} />
      </p>
    </section>
  )
}

type IfBrokenProps = { setup: OnboardingView; reading: GuideContext; task: Task }

/** What to do when an answer is no, or when what cannot be tested does not work; and where to look again. */
export function IfBroken({ setup, reading, task }: IfBrokenProps) {
  const t = useTranslations('task')
  const again = task.repairs ?? (task.refusal === undefined ? [] : [task.refusal])
  const applicable = setup.journey.tasks.filter(
    (other) => again.includes(other.task.id) && other.status !== 'notNeeded',
  )
  if (again.length === 0) return null
  const isEnd = task.kind === 'attest'
  return (
    <section className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
      <h2 className="text-base">{t(isEnd ? 'ifBroken' : 'ifRejected')}</h2>
      <p className="text-ink-2">
        <GuideText reading={reading} k={`tasks.${task.id}.${isEnd ? 'broken' : 'refused'}`} />
      </p>
      <ul className="mt-2 grid gap-1.5">
        {applicable.map((other) => (
          <li key={other.task.id}>
            <TaskLink setup={setup} taskId={other.task.id} reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  )
}
