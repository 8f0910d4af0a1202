import { useLocale, useTranslations } from 'next-intl'
import { useGuideNames } from '@/components/staff/guide-names'
import { Static } from '@/components/static-html/static'
import { Button } from '@/components/ui/button'
import { insightExportPath, insightPath } from '@/lib/platform/routes'
import { type Insight, type InsightQuery, periods, toInsightSearch } from '@/lib/staff/insight/insight'
import { CauseTable } from './cause-table'
import { TaskTable } from './task-table'
import { Totals } from './totals'

type InsightPageProps = {
  query: InsightQuery
  guides: { guideId: string; invited: number }[]
  insight: Insight
}

/** Shows where the customers of one guide stop, how long each task takes, and why tests fail. */
export function InsightPage({ query, guides, insight }: InsightPageProps) {
  const t = useTranslations('insight')
  const locale = useLocale()
  const nameOf = useGuideNames()
  const { invited, guideId, isBehind } = insight
  return (
    <>
      <InsightFilter query={query} guides={guides} />
      <p className="mt-5 text-ink-2">
        {t(`rests.p${insight.period}`, { count: invited, guide: nameOf(guideId) })}
      </p>
      {isBehind && <p className="mt-2 text-note text-ink-2">{t('behind')}</p>}
      {invited > 0 && (
        <Static className="mt-9 grid gap-12">
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
        </Static>
      )}
    </>
  )
}

type InsightFilterProps = { query: InsightQuery; guides: { guideId: string; invited: number }[] }

/** Asks for the guide and the period, which are parameters of the address. */
export function InsightFilter({ query, guides }: InsightFilterProps) {
  const t = useTranslations('insight')
  const nameOf = useGuideNames()
  const locale = useLocale()
  const look = 'mt-1.5 block min-h-10 w-full rounded-box border border-line-3 bg-sheet px-3 text-note'
  return (
    <form action={insightPath(locale)} className="flex flex-wrap items-end gap-3 print:hidden">
      <div className="min-w-0 max-sm:w-full">
        <label htmlFor="guide" className="text-note font-medium">
          {t('guide')}
        </label>
        <select id="guide" name="guide" defaultValue={query.guideId} className={look}>
          {guides.map(({ guideId, invited }) => (
            <option key={guideId} value={guideId}>
              {t('guideWithCount', { guide: nameOf(guideId), count: invited })}
            </option>
          ))}
        </select>
      </div>
      <div className="max-sm:w-full">
        <label htmlFor="period" className="text-note font-medium">
          {t('period')}
        </label>
        <select id="period" name="period" defaultValue={query.period} className={look}>
          {periods.map((period) => (
            <option key={period} value={period}>
              {t(`periods.p${period}`)}
            </option>
          ))}
        </select>
      </div>
      <Button look="quiet" className="min-h-10! py-1.5!">
        {t('show')}
      </Button>
    </form>
  )
}
