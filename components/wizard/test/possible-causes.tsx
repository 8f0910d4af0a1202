import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { usePlainWords, Words } from '../words'

type PossibleCausesProps = { setup: Setup; reading: Reading; causes: DiagnosedCause[] }

/** What the answer leaves open, by the task where one would look. */
export function PossibleCauses({ setup, reading, causes }: PossibleCausesProps) {
  const t = useTranslations('test.problem')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  const tasks = [...new Set(causes.map(({ taskId }) => taskId))]
  if (causes.length === 0) return null
  return (
    <section>
      <h2>{t('possible.title')}</h2>
      <p className="mt-0.5 text-note text-ink-2">{t('possible.text')}</p>
      <ul className="mt-1.5">
        {tasks.map((taskId) => (
          <li key={taskId ?? ''} className="border-b border-line py-2.75">
            {causes
              .filter((found) => found.taskId === taskId)
              .map(({ cause }) => (
                <p key={cause}>
                  <Words reading={reading} k={`causes.${cause}.title`} />
                </p>
              ))}
            {taskId && (
              <Link
                href={taskPath(locale, setup.onboardingId, taskId)}
                className="inline-block py-0.5 text-note"
              >
                {t('open', { task: plain(`tasks.${taskId}.title`) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
