import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { usePlainWords, Words } from '../words'
import { Modules } from './modules'

type OtherCausesProps = { setup: Setup; reading: Reading; causes: DiagnosedCause[] }

/** What the same test found besides, each with what repairs it. */
export function OtherCauses({ setup, reading, causes }: OtherCausesProps) {
  const t = useTranslations('test.problem')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  if (causes.length === 0) return null
  return (
    <section>
      <h2 className="mb-3">{t('alsoFound')}</h2>
      <ul className="grid gap-5">
        {causes.map(({ cause, rows, taskId }) => (
          <li key={cause} className="max-w-[36em] border-l-3 border-bad-line pl-4.5">
            <h3 className="text-base text-ink">
              <Words reading={reading} k={`causes.${cause}.title`} />
            </h3>
            <p>
              <Words reading={reading} k={`causes.${cause}.repair`} />
            </p>
            {rows.length > 0 && <Modules reading={reading} rows={rows} />}
            {taskId && (
              <p className="mt-1">
                <Link href={taskPath(locale, setup.onboardingId, taskId)}>
                  {t('open', { task: plain(`tasks.${taskId}.title`) })}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
