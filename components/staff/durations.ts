import type { useTranslations } from 'next-intl'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'

const justNowMs = minuteMs

/** Returns a function that says how many milliseconds ago something was, and "now" within a minute. */
export function agoIn(translate: typeof useTranslations): (ms: number) => string {
  const t = translate('dashboard.ago')
  const say = durationIn(translate)
  return (ms) => (ms < justNowMs ? t('now') : t('past', { duration: say(ms) }))
}

/**
 * Returns a function that says a duration in milliseconds in words: minutes below an hour, hours below two days, then
 * days.
 */
export function durationIn(translate: typeof useTranslations): (ms: number) => string {
  const t = translate('dashboard.duration')
  return (ms) => {
    if (ms < hourMs) return t('minutes', { count: Math.max(1, Math.round(ms / minuteMs)) })
    if (ms < 2 * dayMs) return t('hours', { count: Math.round(ms / hourMs) })
    return t('days', { count: Math.round(ms / dayMs) })
  }
}
