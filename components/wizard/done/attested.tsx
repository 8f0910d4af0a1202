import { useFormatter, useTranslations } from 'next-intl'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { useDoerName } from '../use-doer-name'
import { Words } from '../words'

/** What no test can see: it rests on the word of whoever did it. */
export function Attested({ setup, reading }: { setup: Setup; reading: Reading }) {
  const t = useTranslations('done.attested')
  const format = useFormatter()
  const nameOfDoer = useDoerName(reading.guide)
  const tasks = setup.journey.tasks.filter(
    ({ task, proof }) => proof === 'attested' && task.kind !== 'questions' && task.kind !== 'connect',
  )
  if (tasks.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1">{t('title')}</h2>
      <p className="max-w-[36em] text-note text-ink-2">{t('text')}</p>
      <ul className="mt-1.5">
        {tasks.map(({ task, record }) => (
          <li
            key={task.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-b border-line py-2.75"
          >
            <span>
              <Words reading={reading} k={`tasks.${task.id}.title`} />
            </span>
            {record?.done && (
              <span className="text-cap text-ink-3">
                {t('by', {
                  name: nameOfDoer(record.done.by),
                  when: format.dateTime(record.done.at, { dateStyle: 'medium' }),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
