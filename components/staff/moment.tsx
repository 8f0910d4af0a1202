import { useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormatter } from '@/i18n/formatter'
import { agoIn, durationIn } from './durations'

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

/** Shows how long ago something was, and "now" within a minute. */
export function TimeAgo({ at }: { at: Date }) {
  const ago = agoIn(useTranslations)
  return <Moment at={at}>{ago(useNow().getTime() - at.getTime())}</Moment>
}

/** Returns a function that says a duration in milliseconds in the words of the page. */
export function useDuration(): (ms: number) => string {
  return durationIn(useTranslations)
}
