import { useTranslations } from 'next-intl'
import { GuideTitle } from '@/components/staff/guide-names'
import type { Insight } from '@/lib/staff/insight/insight'

/** Lists the causes that keep tenants from connecting, by the number of tenants. */
export function CauseTable({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.causes')
  const { guideId, causes } = insight
  if (causes.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <table className="w-full max-w-190 text-note">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr className="border-b border-line text-cap text-ink-3">
          <th scope="col" className="py-2.5 pe-4 text-start font-medium">
            {t('cause')}
          </th>
          {(['tenants', 'tests', 'connected'] as const).map((column) => (
            <th
              key={column}
              scope="col"
              className="w-[18%] py-2.5 ps-3 text-end font-medium wrap-anywhere hyphens-auto"
            >
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {causes.map(({ cause, tenants, tests, connected }) => (
          <tr key={cause} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-3 pe-4 text-start font-medium wrap-anywhere hyphens-auto">
              <GuideTitle guideId={guideId} kind="causes" id={cause} />
            </th>
            {[tenants, tests, connected].map((count, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is identified by its column, which never moves
              <td key={at} className="py-3 ps-3 text-end tabular-nums">
                {t('number', { count })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
