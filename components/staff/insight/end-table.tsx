import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/staff/moment'
import { dayMs } from '@/lib/platform/time'
import type { TimeToEnd } from '@/lib/staff/insight/time-to-end'
import { FiguresTable } from './figures-table'

/** The times that have a row, in days. Each is a bound between two classes of durations. */
const times = [0.25, 1, 3, 7, 14, 28, 56, 84, 182, 364, 1092]

/** Shows the curve as numbers: for each time, the share of all invited tenants that had finished, and how many tenants were followed so long. */
export function EndTable({ toEnd: { steps } }: { toEnd: TimeToEnd }) {
  const t = useTranslations('insight.endTable')
  const duration = useDuration()
  const rows = steps.filter(({ ms }, index) => times.includes(ms / dayMs) || index === steps.length - 1)
  return (
    <FiguresTable
      look="narrow"
      caption={t('caption')}
      head={t('within')}
      columns={[t('finished'), t('followed')]}
      rows={rows.map(({ ms, share, atRisk }) => ({
        key: ms,
        name: duration(ms),
        figures: [t('share', { share }), t('number', { count: atRisk })],
      }))}
    />
  )
}
