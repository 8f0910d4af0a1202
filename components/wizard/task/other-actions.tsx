import { useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { ActionList } from './action-list'
import type { Step } from './steps'

/** What was done before a test found something missing: folded away, there to be looked up. */
export function OtherActions({ reading, task, steps }: { reading: Reading; task: Task; steps: Step[] }) {
  const t = useTranslations('task.problem')
  if (steps.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="w-fit py-1 text-note text-ink-2">{t('rest')}</summary>
      <div className="mt-3">
        <ActionList reading={reading} task={task} steps={steps} />
      </div>
    </details>
  )
}
