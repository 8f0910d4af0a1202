import { useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { useHasWords } from './use-has-words'

export function Expectation({ reading, task }: { reading: Reading; task: Task }) {
  const t = useTranslations('task')
  const has = useHasWords(reading)
  const words = `tasks.${task.id}.expect`
  if (!has(words)) return null
  return (
    <section className="mt-6 border-l-3 border-accent-line py-0.5 pl-4.5">
      <h2 className="text-base">{t('expect')}</h2>
      <p>
        <Words reading={reading} k={words} />
      </p>
    </section>
  )
}
