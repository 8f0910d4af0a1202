import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { usePlainWords, Words } from '../words'

type PossibleCausesProps = { setup: Setup; reading: Reading; causes: DiagnosedCause[] }

/** What nobody can know from the answer, and is worth a look if the first repair did not help. */
export function PossibleCauses({ setup, reading, causes }: PossibleCausesProps) {
  const t = useTranslations('test.problem')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  if (causes.length === 0) return null
  return (
    <section>
      <h2 className="mb-2">{t('possible.title')}</h2>
      <ul className="grid gap-1.5">
        {causes.map(({ cause, taskId }) => (
          <li key={cause}>
            <Words reading={reading} k={`causes.${cause}.title`} />{' '}
            <span className="text-ink-3">({t('possible.word')})</span>
            {taskId && (
              <>
                {' · '}
                <Link href={taskPath(locale, setup.onboardingId, taskId)} className="inline-block">
                  {t('possible.open', { task: plain(`tasks.${taskId}.title`) })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
