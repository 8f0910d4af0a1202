import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/staff/moment'
import { dayMs } from '@/lib/platform/time'
import type { TimeToEnd } from '@/lib/staff/insight/time-to-end'

/** The times in days of which the table tells. Each is a bound between classes of durations. */
const times = [0.25, 1, 3, 7, 14, 28, 56, 84, 182, 364, 1092]

/** Says the curve in numbers: within a time, the share of all who were invited that has finished, and on how many of them that rests. */
export function EndTable({ toEnd: { steps } }: { toEnd: TimeToEnd }) {
  const t = useTranslations('insight.endTable')
  const duration = useDuration()
  const rows = steps.filter(({ ms }, index) => times.includes(ms / dayMs) || index === steps.length - 1)
  return (
    <table className="w-full max-w-110 text-note">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="border-b border-line text-cap text-ink-3">
          <th scope="col" className="py-2 pe-3 text-start font-medium">
            {t('within')}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-medium">
            {t('finished')}
          </th>
          <th scope="col" className="py-2 ps-3 text-end font-medium">
            {t('followed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ ms, share, atRisk }) => (
          <tr key={ms} className="border-b border-line last:border-0">
            <th scope="row" className="py-1.5 pe-3 text-start font-normal">
              {duration(ms)}
            </th>
            <td className="py-1.5 ps-3 text-end tabular-nums">{t('share', { share })}</td>
            <td className="py-1.5 ps-3 text-end tabular-nums">{t('number', { count: atRisk })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
