import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { onboardingPath } from '@/lib/platform/routes'
import type { History, HistoryEntry } from '@/lib/staff/onboarding-detail/history'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { HistorySentence } from './history-sentence'

type HistorySectionProps = {
  onboarding: OnboardingDetail
  history: History
  isOlder: boolean
  owners: { staffId: string; name: string }[]
}

/** Lists who did what and when, day by day. */
export function HistorySection({ onboarding, history, isOlder, owners }: HistorySectionProps) {
  const t = useTranslations('onboardingDetail.history')
  const format = useFormatter()
  const locale = useLocale()
  const path = onboardingPath(locale, onboarding.row.onboardingId)
  const days = byDay(history.entries, (at) => format.dateTime(at, { dateStyle: 'full' }))
  return (
    <Section id="history" title={t('title')}>
      {[...days].map(([day, entries]) => (
        <section key={day} className="mt-4 first-of-type:mt-2">
          <h3 className="border-b border-line pb-1.5">{day}</h3>
          <ol>
            {entries.map((entry) => (
              <li
                key={entry.eventId}
                className="grid grid-cols-[4.5rem_1fr] items-baseline gap-x-2 border-b border-line py-1.75 text-note"
              >
                <time dateTime={entry.at.toISOString()} className="text-cap text-ink-3">
                  {format.dateTime(entry.at, 'time')}
                </time>
                <div className="min-w-0">
                  <HistorySentence onboarding={onboarding} entry={entry} owners={owners} />
                  {entry.note && (
                    <p className="mt-0.5 border-s-2 border-line-2 ps-3 whitespace-pre-line text-ink-2">
                      {t('reason', { text: entry.note })}
                    </p>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="mt-3.5 flex gap-x-6 text-note print:hidden">
        {isOlder && <Link href={`${path}#history`}>{t('newest')}</Link>}
        {history.older && <Link href={`${path}?before=${history.older}#history`}>{t('older')}</Link>}
      </p>
    </Section>
  )
}

function byDay(entries: HistoryEntry[], dayOf: (at: Date) => string): Map<string, HistoryEntry[]> {
  const days = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const day = dayOf(entry.at)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return days
}
