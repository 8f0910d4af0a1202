import { useTranslations } from 'next-intl'
import { GuideTitle } from '@/components/staff/guide-names'
import type { Insight } from '@/lib/staff/insight/insight'
import { FiguresTable } from './figures-table'

/** Lists the causes that keep tenants from connecting, by the number of tenants. */
export function CauseTable({ insight }: { insight: Insight }) {
  const t = useTranslations('insight.causes')
  const { guideId, causes } = insight
  if (causes.length === 0) return <p className="text-ink-2">{t('none')}</p>
  return (
    <FiguresTable
      look="wide"
      caption={t('title')}
      head={t('cause')}
      columns={[t('tenants'), t('tests'), t('connected')]}
      rows={causes.map(({ cause, tenants, tests, connected }) => ({
        key: cause,
        name: <GuideTitle guideId={guideId} kind="causes" id={cause} />,
        figures: [tenants, tests, connected].map((count) => t('number', { count })),
      }))}
    />
  )
}
