import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { useFormatter } from '@/i18n/formatter'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { livePath } from '@/lib/platform/routes'
import { type ListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import { LiveFeed } from './live-feed'

type LiveStatusProps = {
  query: ListQuery
  /** The cursors of the first and the last row, where further rows stand before or behind them. */
  previous?: string
  next?: string
}

/**
 * Keeps a table of the staff up to date, and says whether it is. Without JavaScript it says when the page was rendered.
 */
export function LiveStatus({ query, previous, next }: LiveStatusProps) {
  const t = useTranslations('dashboard.live')
  const format = useFormatter()
  const locale = useLocale()
  // Events are dated by the database: those that a process whose clock is ahead would think old must not be dropped.
  const now = databaseNow()
  const params = new URLSearchParams(toSearch(query))
  if (previous) params.set('from', previous)
  if (next) params.set('until', next)
  return (
    <div className="flex min-h-9 items-center gap-2 text-note text-ink-2 max-sm:basis-full">
      <LiveFeed
        address={`${livePath(locale)}?${params}`}
        hasNext={next !== undefined}
        renderedAt={now.getTime()}
        words={{ live: t('live'), lost: t('lost'), many: t('many') }}
        asOf={
          <span>
            <Moment at={now}>{t('asOf', { time: format.dateTime(now, 'time') })}</Moment>
          </span>
        }
      />
    </div>
  )
}
