import { getTimeZone, getTranslations } from 'next-intl/server'
import { guideContextIn, plainGuideText } from '@/components/guide-text/guide-context'
import { hasTitle } from '@/components/staff/guides-in-words'
import { type Locale, languageTag } from '@/i18n/routing'
import { listGuides } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideInLocale, guideTitle } from '@/lib/guide/model/names'
import { absoluteUrl } from '@/lib/platform/env'
import { onboardingPath } from '@/lib/platform/routes'
import type { ExportedRow } from '@/lib/staff/onboarding-list/export'

export type ExportFormat = { fileName: string; head: string[]; toLine(row: ExportedRow): string[] }

const columns = [
  'tenant',
  'contact',
  'email',
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

/** Returns the format of the export in the reader's language. Times are in the reader's time zone, which the headings name, in a form that spreadsheets read. */
export async function exportFormatOf(locale: Locale): Promise<ExportFormat> {
  const t = await getTranslations({ locale, namespace: 'onboardingList.csv' })
  const zone = await getTimeZone()
  const list = await getTranslations({ locale, namespace: 'onboardingList' })
  const state = await getTranslations({ locale, namespace: 'dashboard.state' })
  const titles = await titlesByGuide(locale)
  const languages = new Intl.DisplayNames(languageTag(locale), { type: 'language' })
  const toCells = (row: ExportedRow): Record<(typeof columns)[number], string> => {
    const { guide, say } = titles.get(row.guideId) ?? {}
    const titleOf = (kind: 'tasks' | 'causes', id: string | undefined) =>
      guide && say && id && hasTitle(guide, kind, id) ? say(`${kind}.${id}.title`) : ''
    return {
      tenant: row.company,
      contact: row.contact?.name ?? '',
      email: row.contact?.email ?? '',
      guide: guide ? guideTitle(guide) : row.guideId,
      state: state(row.state),
      done: String(row.tasksDone),
      total: String(row.tasksTotal),
      task: titleOf('tasks', row.currentTaskId),
      cause: titleOf('causes', row.lastCause),
      waitingOn: row.waitingOn ? list(`waitingOn.${row.waitingOn}`) : '',
      waitingWho: row.waitingWho,
      waitingSince: toTime(row.waitingSince, zone),
      helpReason: row.helpReason ? list(`help.${row.helpReason}`) : '',
      helpFrom: toTime(row.helpFrom, zone),
      activity: row.lastEventKind ? list(`activity.${row.lastEventKind}`) : '',
      activityAt: toTime(row.lastActivityAt, zone),
      owner: row.owner?.name ?? '',
      language: languages.of(languageTag(row.locale)) ?? row.locale,
      archivedAt: toTime(row.archivedAt, zone),
      address: absoluteUrl(onboardingPath(locale, row.onboardingId)),
    }
  }
  return {
    fileName: t('fileName'),
    head: columns.map((column) => t(`column.${column}`, { zone })),
    toLine(row) {
      const cells = toCells(row)
      return columns.map((column) => cells[column])
    },
  }
}

type GuideTitles = { guide: Guide; say: (key: string) => string }

/** Returns each guide in the reader's language by its id, with a function that says the titles of its tasks and causes. */
async function titlesByGuide(locale: Locale): Promise<Map<string, GuideTitles>> {
  const titles = listGuides().map(async (installed): Promise<[string, GuideTitles]> => {
    const guide = guideInLocale(installed, locale)
    const t = await getTranslations({ locale })
    return [guide.id, { guide, say: plainGuideText(t, guideContextIn(locale, guide)) }]
  })
  return new Map(await Promise.all(titles))
}

function toTime(at: Date | undefined, timeZone: string): string {
  // Swedish writes times as ISO 8601 does.
  return at ? at.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }) : ''
}
