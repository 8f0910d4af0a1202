import { languageName } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { usualWaitHours } from '@/lib/onboarding/summary/stuck-rules'
import { dashboardPath } from '@/lib/platform/routes'
import { hourMs } from '@/lib/platform/time'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import type { RowInWords, TimeInWords } from '@/lib/staff/onboarding-list/row-in-words'
import type { RowWords } from './row-words'
import { stateTones } from './state-tones'

const allOnboardings = parseListQuery({ view: 'all' })

/** Puts a row into words. */
export function putIntoWords(row: OnboardingRow, words: RowWords): RowInWords {
  const { list, state, locale, now, ago } = words
  const activity = row.lastEventKind ? list(`activity.${row.lastEventKind}`) : ''
  const share = row.tasksTotal === 0 ? 0 : row.tasksDone / row.tasksTotal
  const concern = concernOf(row, words)
  return {
    id: row.onboardingId,
    version: [row.lastActivityAt.getTime(), row.state, row.tasksDone, row.owner?.staffId].join(' '),
    announcement: list('live.announcement', {
      company: row.company,
      state: state(row.state),
      activity: activity || 'none',
    }),
    company: row.company,
    guide: words.guideName(row.guideId),
    language: [languageTag(row.locale), languageName(row.locale)],
    ...(row.others > 0 && {
      others: {
        href: `${dashboardPath(locale)}${toSearch(allOnboardings, { tenantId: row.tenantId })}`,
        text: list('others', { count: row.others }),
      },
    }),
    progress: list('progress', { done: row.tasksDone, total: row.tasksTotal }),
    share: Math.round(share * 100),
    state: state(row.state),
    tone: stateTones[row.state],
    ...(concern && { concern }),
    ...(!getGuide(row.guideId) && { guideAbsent: list('guideAbsent') }),
    ...(row.helpReason && row.helpFrom && row.helpFrom <= now && { help: list(`help.${row.helpReason}`) }),
    ...(row.waitingOn && { waiting: waitingOf(row, row.waitingOn, words) }),
    active: timeOf(row.lastActivityAt, ago(now.getTime() - row.lastActivityAt.getTime()), words),
    activity,
    ...(row.owner && { owner: row.owner.name }),
  }
}

function timeOf(at: Date, text: string, { format }: RowWords): TimeInWords {
  return { at: at.toISOString(), title: format.dateTime(at, 'moment'), text }
}

/** Names the cause when something went wrong, and otherwise the current task. */
function concernOf(row: OnboardingRow, { guideTitle }: RowWords): string | undefined {
  const { state, guideId, company, lastCause, currentTaskId } = row
  if (state === 'connected' || state === 'attested') return undefined
  const isWrong =
    lastCause !== undefined &&
    (state === 'problem' || state === 'broken' || lastCause === 'permissionsUndecided')
  return guideTitle({
    guideId,
    company,
    kind: isWrong ? 'causes' : 'tasks',
    id: isWrong ? lastCause : currentTaskId,
  })
}

/** Says whose turn it is, since when, and how long that usually takes. */
function waitingOf(
  row: OnboardingRow,
  waitingOn: NonNullable<OnboardingRow['waitingOn']>,
  words: RowWords,
): RowInWords['waiting'] {
  const { list, now, duration } = words
  const { waitingWho, waitingSince } = row
  const party = list(`waitingOn.${waitingOn}`)
  const on = waitingWho || party
  if (!waitingSince) return { on }
  const usualHours = usualHoursOf(row)
  const since = list('waitingFor', { duration: duration(now.getTime() - waitingSince.getTime()) })
  return {
    on,
    since: timeOf(waitingSince, since, words),
    ...(waitingWho && { before: `${party} · ` }),
    ...(usualHours !== undefined && {
      usually: `, ${list('usually', { duration: duration(usualHours * hourMs) })}`,
    }),
  }
}

function usualHoursOf({ guideId, currentTaskId, waitingOn }: OnboardingRow): number | undefined {
  if (!waitingOn || waitingOn === 'customer') return undefined
  const task = getGuide(guideId)?.tasks.find(({ id }) => id === currentTaskId)
  return usualWaitHours(task, waitingOn)
}
