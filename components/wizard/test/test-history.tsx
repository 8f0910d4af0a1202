import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { testPath } from '@/lib/onboarding/paths'
import { isElsewhere } from '@/lib/onboarding/place'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'

export function TestHistory({ setup, shown }: { setup: Setup; shown: TestSummary }) {
  const t = useTranslations('test.history')
  const format = useFormatter()
  const locale = useLocale()
  const others = setup.tests.filter(({ id, startedAt }) => id !== shown.id && startedAt <= shown.startedAt)
  if (others.length === 0) return null
  return (
    <details className="mt-2 text-note text-ink-2 print:hidden">
      <summary className="w-fit py-1">{t('title', { count: others.length })}</summary>
      <ul className="mt-1.5">
        {others.map(({ id, startedAt, outcome, reference, checks }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-t border-line py-2">
            <Link href={testPath(locale, setup.onboardingId, id)} prefetch={false} className="min-w-38">
              <time dateTime={startedAt.toISOString()}>{format.relativeTime(startedAt)}</time>
            </Link>
            <span className="grow">
              {t(
                `outcome.${isElsewhere({ checks }, setup.record.place) ? 'otherCompany' : (outcome ?? 'running')}`,
              )}
            </span>
            <span className="font-mono text-[0.92em] text-ink-3">{reference}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
