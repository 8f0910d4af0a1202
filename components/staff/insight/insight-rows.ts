import { getTranslations } from 'next-intl/server'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import type { Locale } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { hourMs } from '@/lib/platform/time'
import type { Insight } from '@/lib/staff/insight/insight'

/**
 * Returns the tables of the insight page as rows of a file, tasks first. Shares are fractions of 1. Times are hours, and empty when too few
 * onboardings have one.
 */
export async function insightRows(
  { guideId, toEnd, tasks, causes }: Insight,
  locale: Locale,
): Promise<(string | number | undefined)[][]> {
  const t = await getTranslations({ locale, namespace: 'insight' })
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
    [],
    [t('endTable.withinHours'), t('endTable.finished'), t('endTable.followed')],
    ...toEnd.steps.map(({ ms, share, atRisk }) => [hours(ms), Math.round(share * 10_000) / 10_000, atRisk]),
  ]
}

async function titlesOf(guideId: string, locale: Locale): Promise<(key: string) => string> {
  const found = getGuide(guideId)
  if (!found) return (key) => key
  const guide = guideInLocale(found, locale)
  const t = await getTranslations({ locale })
  return plainGuideText(t, guideContextIn(locale, guide))
}
