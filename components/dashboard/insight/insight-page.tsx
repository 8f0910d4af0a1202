import { useLocale, useTranslations } from 'next-intl'
import type { Insight } from '@/lib/dashboard/insight/insight'
import { type InsightQuery, toInsightSearch } from '@/lib/dashboard/insight/insight-query'
import { insightExportPath } from '@/lib/dashboard/paths'
import { useGuideNames } from '../tenants/use-guide-names'
import { CauseTable } from './cause-table'
import { ChoiceForm } from './choice-form'
import { TaskTable } from './task-table'
import { Totals } from './totals'

type InsightPageProps = {
  query: InsightQuery
  guides: { guideId: string; invited: number }[]
  insight: Insight
}

/** Where the customers of one guide stop, what it takes them, and why. */
export function InsightPage({ query, guides, insight }: InsightPageProps) {
  const t = useTranslations('insight')
  const locale = useLocale()
  const nameOf = useGuideNames()
  const { invited, guideId } = insight
  return (
    <>
      <ChoiceForm query={query} guides={guides} />
      <p className="mt-5 text-ink-2">
        {t(`rests.p${insight.period}`, { count: invited, guide: nameOf(guideId) })}
      </p>
      {invited > 0 && (
        <div className="mt-9 grid gap-12">
          <section aria-labelledby="end">
            <h2 id="end" className="mb-5">
              {t('totals.title')}
            </h2>
            <Totals insight={insight} />
          </section>
          <section aria-labelledby="tasks">
            <h2 id="tasks">{t('tasks.title')}</h2>
            <p className="mt-1 mb-4 max-w-190 text-note text-ink-2">{t('tasks.explained')}</p>
            <TaskTable insight={insight} />
          </section>
          <section aria-labelledby="causes">
            <h2 id="causes">{t('causes.title')}</h2>
            <p className="mt-1 mb-3 max-w-190 text-note text-ink-2">{t('causes.explained')}</p>
            <CauseTable insight={insight} />
          </section>
          <p className="print:hidden">
            <a href={`${insightExportPath(locale)}${toInsightSearch(query)}`}>{t('export')}</a>
          </p>
        </div>
      )}
    </>
  )
}
