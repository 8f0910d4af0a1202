import { useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { useHasWords } from '../task/use-has-words'
import { Words } from '../words'

export function TicketExpectation({ reading, task }: { reading: Reading; task: Task }) {
  const t = useTranslations('print')
  const has = useHasWords(reading)
  const words = `tasks.${task.id}.expect`
  if (!has(words)) return null
  return (
    <p className="mt-2 break-inside-avoid text-note text-ink-2">
      {t.rich('expect', { sentence: () => <Words reading={reading} k={words} /> })}
    </p>
  )
}
