import { useLocale, useNow, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { useFormatter } from '@/i18n/formatter'
import { livePath } from '@/lib/platform/routes'
import { LiveFeed } from './live-feed'

/**
 * Keeps a page of the staff up to date, and says whether it is. Without JavaScript it says when the page was rendered.
 */
export function LiveStatus() {
  const t = useTranslations('dashboard.live')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  return (
    <div className="flex min-h-9 items-center gap-2 text-note text-ink-2">
      <LiveFeed
        address={livePath(locale)}
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
