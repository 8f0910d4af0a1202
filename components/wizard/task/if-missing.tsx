import { useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { useHasWords } from './use-has-words'

/** What to do when a statement is not so. */
export function IfMissing({ reading, task }: { reading: Reading; task: Task }) {
  const t = useTranslations('task')
  const has = useHasWords(reading)
  const words = `tasks.${task.id}.missing`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
      <h2 className="text-base">{t('ifNot')}</h2>
      <p className="text-ink-2">
        <Words reading={reading} k={words} />
      </p>
    </section>
  )
}
