import { useTranslations } from 'next-intl'
import { getGuide } from '@/guides/catalog'
import { usualHoursOf } from '@/lib/dashboard/stuck-rules'
import type { TenantRow } from '@/lib/dashboard/tenant-row'
import { Moment } from '../moment'
import { useDuration } from '../use-duration'

const hourMs = 3_600_000

/** Who has to move, since when, and how long that usually takes. */
export function WaitingCell({ row, now }: { row: TenantRow; now: Date }) {
  const t = useTranslations('tenantList')
  const say = useDuration()
  const { waitingOn, waitingWho, waitingSince } = row
  if (!waitingOn) return <span className="text-ink-3">{t('nobody')}</span>
  const usualHours = usualHoursOfRow(row)
  return (
    <>
      {waitingWho || t(`waitingOn.${waitingOn}`)}
      {waitingSince && (
        <span className="block text-cap text-ink-3">
          {waitingWho && `${t(`waitingOn.${waitingOn}`)} · `}
          <Moment at={waitingSince}>
            {t('waitingFor', { duration: say(now.getTime() - waitingSince.getTime()) })}
          </Moment>
          {usualHours !== undefined && `, ${t('usually', { duration: say(usualHours * hourMs) })}`}
        </span>
      )}
    </>
  )
}

function usualHoursOfRow({ guideId, currentTaskId, waitingOn }: TenantRow): number | undefined {
  if (!waitingOn || waitingOn === 'customer') return undefined
  const task = getGuide(guideId)?.tasks.find(({ id }) => id === currentTaskId)
  return usualHoursOf(task, waitingOn)
}
