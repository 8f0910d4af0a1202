import { useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { TaskLink } from '../task-link'
import { Words } from '../words'

type IfBrokenProps = { setup: Setup; reading: Reading; task: Task }

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
      <h2 className="text-base">{t(isEnd ? 'ifBroken' : 'ifRefused')}</h2>
      <p className="text-ink-2">
        <Words reading={reading} k={`tasks.${task.id}.${isEnd ? 'broken' : 'refused'}`} />
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
