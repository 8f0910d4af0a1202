import { useNow, useTranslations } from 'next-intl'
import { Moment } from './moment'
import { useDuration } from './use-duration'

const minuteMs = 60_000

/** How long ago, in words. */
export function Ago({ at }: { at: Date }) {
  const t = useTranslations('dashboard.ago')
  const say = useDuration()
  const ms = useNow().getTime() - at.getTime()
  return <Moment at={at}>{ms < minuteMs ? t('now') : t('past', { duration: say(ms) })}</Moment>
}
