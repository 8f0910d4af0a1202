import { useFormatter, useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'

/** A colleague's link has expired before the task was done. */
export function Lapsed({ task }: { task: JourneyTask }) {
  const t = useTranslations('task')
  const format = useFormatter()
  const lapsed = task.record?.lapsed
  if (!lapsed) return null
  const until = format.dateTime(lapsed.until, { dateStyle: 'long' })
  return <p className="mt-6 max-w-[34em] text-wait">{t('lapsed', { name: lapsed.to.name, until })}</p>
}
