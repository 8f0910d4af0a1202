import { useTranslations } from 'next-intl'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How long something takes, in its largest fitting unit: minutes below an hour, hours below two days. */
export function useDuration(): (ms: number) => string {
  const t = useTranslations('dashboard.duration')
  return (ms) => {
    if (ms < hourMs) return t('minutes', { count: Math.max(1, Math.round(ms / minuteMs)) })
    if (ms < 2 * dayMs) return t('hours', { count: Math.round(ms / hourMs) })
    return t('days', { count: Math.round(ms / dayMs) })
  }
}
