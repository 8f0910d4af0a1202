import { getTranslations } from 'next-intl/server'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import { hasTitle } from '@/components/staff/guide-names'
import { languageTag } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'
import { absoluteUrl } from '@/lib/platform/env'
import { onboardingPath } from '@/lib/platform/routes'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'

export type ExportFormat = { fileName: string; head: string[]; toLine(row: OnboardingRow): string[] }

const columns = [
  'tenant',
  'guide',
  'state',
  'done',
  'total',
  'task',
  'cause',
  'waitingOn',
  'waitingWho',
  'waitingSince',
  'helpReason',
  'helpFrom',
  'activity',
  'activityAt',
  'owner',
  'language',
  'archivedAt',
  'address',
] as const

/** Returns the format of the export in the reader's language. Times are UTC in a form that spreadsheets read. */
export async function exportFormatOf(locale: string): Promise<ExportFormat> {
  const t = await getTranslations({ locale, namespace: 'onboardingExport' })
  const list = await getTranslations({ locale, namespace: 'onboardingList' })
  const state = await getTranslations({ locale, namespace: 'dashboard.state' })
  const erps = await getTranslations({ locale, namespace: 'erps' })
  const languages = new Intl.DisplayNames(languageTag(locale), { type: 'language' })
  const titleOf = (guide: Guide | undefined, kind: 'tasks' | 'causes', id: string | undefined) =>
    guide && id && hasTitle(guide, kind, id) ? titleIn(erps, guide, `${kind}.${id}.title`, locale) : ''
  const toCells = (row: OnboardingRow): Record<(typeof columns)[number], string> => {
    const installed = getGuide(row.guideId)
    const guide = installed && guideInLocale(installed, locale)
    const activity = `activity.${row.lastEventKind}`
    return {
      tenant: row.company,
      guide: guide ? guideTitle(guide) : row.guideId,
      state: state(row.state),
      done: String(row.tasksDone),
      total: String(row.tasksTotal),
      task: titleOf(guide, 'tasks', row.currentTaskId),
      cause: titleOf(guide, 'causes', row.lastCause),
      waitingOn: row.waitingOn ? list(`waitingOn.${row.waitingOn}`) : '',
      waitingWho: row.waitingWho,
      waitingSince: toTime(row.waitingSince),
      helpReason: row.helpReason ? list(`help.${row.helpReason}`) : '',
      helpFrom: toTime(row.helpFrom),
      activity: list.has(activity) ? list(activity) : '',
      activityAt: toTime(row.lastActivityAt),
      owner: row.owner?.name ?? '',
      language: languages.of(languageTag(row.locale)) ?? row.locale,
      archivedAt: toTime(row.archivedAt),
      address: absoluteUrl(onboardingPath(locale, row.onboardingId)),
    }
  }
  return {
    fileName: t('fileName'),
    head: columns.map((column) => t(`column.${column}`)),
    toLine(row) {
      const cells = toCells(row)
      return columns.map((column) => cells[column])
    },
  }
}

type Erps = { markup: (key: never, values: never) => string }

function titleIn(erps: Erps, guide: Guide, key: string, locale: string): string {
  const markup = (k: string, values: object) => erps.markup(`${guide.erp.id}.${k}` as never, values as never)
  return plainGuideText({ markup }, guideContextIn(locale, guide))(key)
}

function toTime(at: Date | undefined): string {
  return at ? at.toISOString().slice(0, 16).replace('T', ' ') : ''
}
