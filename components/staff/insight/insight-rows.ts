import { getTranslations } from 'next-intl/server'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { hourMs } from '@/lib/platform/time'
import type { Insight } from '@/lib/staff/insight/insight'

type InsightTranslator = (
  key:
    | 'tasks.task'
    | 'tasks.reached'
    | 'tasks.completed'
    | 'tasks.medianHours'
    | 'tasks.p90Hours'
    | 'tasks.standing'
    | 'tasks.quietHeading'
    | 'causes.cause'
    | 'causes.tenants'
    | 'causes.tests'
    | 'causes.connected',
) => string

/**
 * Returns the tables of the insight page as rows of a file, tasks first. Times are hours, and empty when too few
 * onboardings have one.
 */
export async function insightRows(
  { guideId, tasks, causes }: Insight,
  t: InsightTranslator,
  locale: string,
): Promise<(string | number | undefined)[][]> {
  const say = await titlesOf(guideId, locale)
  const hours = (ms: number | undefined) =>
    ms === undefined ? undefined : Math.round((ms / hourMs) * 10) / 10
  return [
    [
      t('tasks.task'),
      t('tasks.reached'),
      t('tasks.completed'),
      t('tasks.medianHours'),
      t('tasks.p90Hours'),
      t('tasks.standing'),
      t('tasks.quietHeading'),
    ],
    ...tasks.map(({ taskId, reached, completed, took, standing, quiet }) => [
      say(`tasks.${taskId}.title`),
      reached,
      completed,
      hours(took.median),
      hours(took.p90),
      standing,
      quiet,
    ]),
    [],
    [t('causes.cause'), t('causes.tenants'), t('causes.tests'), t('causes.connected')],
    ...causes.map(({ cause, tenants, tests, connected }) => [
      say(`causes.${cause}.title`),
      tenants,
      tests,
      connected,
    ]),
  ]
}

async function titlesOf(guideId: string, locale: string): Promise<(key: string) => string> {
  const found = getGuide(guideId)
  if (!found) return (key) => key
  const guide = guideInLocale(found, locale)
  const t = await getTranslations({ locale: locale as 'en', namespace: `erps.${guide.erp.id}` as 'erps' })
  return plainGuideText(t as unknown as Parameters<typeof plainGuideText>[0], guideContextIn(locale, guide))
}
