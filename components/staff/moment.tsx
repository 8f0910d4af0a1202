import { useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormatter } from '@/i18n/formatter'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'

/** Shows a point in time in any words, with the exact time as title. */
export function Moment({ at, children }: { at: Date; children: ReactNode }) {
  const format = useFormatter()
  return (
    <time dateTime={at.toISOString()} title={format.dateTime(at, 'moment')} className="moment">
      {children}
    </time>
  )
}

/** Shows how long ago something was, or in how long it will be. */
export function RelativeTime({ at }: { at: Date }) {
  const format = useFormatter()
  return <Moment at={at}>{format.relativeTime(at)}</Moment>
}

const justNowMs = minuteMs

/** Shows how long ago something was, and "now" within a minute. */
export function TimeAgo({ at }: { at: Date }) {
  const ago = useAgo()
  return <Moment at={at}>{ago(useNow().getTime() - at.getTime())}</Moment>
}

/** Returns a function that says how many milliseconds ago something was, and "now" within a minute. */
export function useAgo(): (ms: number) => string {
  const t = useTranslations('dashboard.ago')
  const say = useDuration()
  return (ms) => (ms < justNowMs ? t('now') : t('past', { duration: say(ms) }))
}

/**
 * Returns a function that says a duration in milliseconds in words: minutes below an hour, hours below two days, then
 * days.
 */
export function useDuration(): (ms: number) => string {
  const t = useTranslations('dashboard.duration')
  return (ms) => {
    if (ms < hourMs) return t('minutes', { count: Math.max(1, Math.round(ms / minuteMs)) })
    if (ms < 2 * dayMs) return t('hours', { count: Math.round(ms / hourMs) })
    return t('days', { count: Math.round(ms / dayMs) })
  }
}
