import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { timeOf } from '@/components/staff/moment'
import { StatusPill } from '@/components/ui/status-pill'
import { getGuide } from '@/lib/guide/catalog'
import type { OnboardingStatus } from '@/lib/onboarding/summary/status'
import { usualWaitHours } from '@/lib/onboarding/summary/stuck-rules'
import { hourMs } from '@/lib/platform/time'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'
import type { RowWords } from './row-words'

const tones = {
  problem: 'bad',
  broken: 'bad',
  waiting: 'wait',
  inProgress: 'plain',
  notStarted: 'muted',
  connected: 'plain',
  attested: 'plain',
} as const satisfies Record<OnboardingStatus, string>

/** Shows the state of an onboarding in one or two words. */
export function StatePill({ state }: { state: OnboardingStatus }) {
  const t = useTranslations('dashboard.state')
  return <StatusPill tone={tones[state]}>{t(state)}</StatusPill>
}

/** Shows the state, the task or cause concerned, and why somebody should help now. */
export function stateOf(row: OnboardingRow, words: RowWords) {
  const { list, state, now } = words
  const helpReason = row.helpFrom && row.helpFrom <= now ? row.helpReason : undefined
  const concern = concernOf(row, words)
  return (
    <>
      <StatusPill tone={tones[row.state]}>{state(row.state)}</StatusPill>
      {concern && <small>{concern}</small>}
      {!getGuide(row.guideId) && <small className="font-medium text-bad">{list('guideAbsent')}</small>}
      {helpReason && <small className="font-medium text-ink">{list(`help.${helpReason}`)}</small>}
    </>
  )
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

const colours = {
  problem: 'text-bad',
  broken: 'text-bad',
  waiting: 'text-wait-line',
  inProgress: 'text-accent',
  notStarted: 'text-accent',
  connected: 'text-accent',
  attested: 'text-accent',
} as const satisfies Record<OnboardingRow['state'], string>

export function progressOf(row: OnboardingRow, { list }: RowWords) {
  const share = row.tasksTotal === 0 ? 0 : row.tasksDone / row.tasksTotal
  const style = { '--share': `${Math.round(share * 100)}%` } as CSSProperties
  return (
    <>
      {list('progress', { done: row.tasksDone, total: row.tasksTotal })}
      <span aria-hidden="true" className={`share ${colours[row.state]}`} style={style} />
    </>
  )
}

/** Says whose turn it is, since when, and how long that usually takes. */
export function waitingOf(row: OnboardingRow, words: RowWords) {
  const { list, now, duration } = words
  const { waitingOn, waitingWho, waitingSince } = row
  if (!waitingOn) return <span className="text-ink-3">{list('nobody')}</span>
  const usualHours = usualHoursOfRow(row)
  const since =
    waitingSince && list('waitingFor', { duration: duration(now.getTime() - waitingSince.getTime()) })
  return (
    <>
      {waitingWho || list(`waitingOn.${waitingOn}`)}
      {waitingSince && (
        <small>
          {waitingWho && `${list(`waitingOn.${waitingOn}`)} · `}
          {timeOf(waitingSince, words.format, since)}
          {usualHours !== undefined && `, ${list('usually', { duration: duration(usualHours * hourMs) })}`}
        </small>
      )}
    </>
  )
}

function usualHoursOfRow({ guideId, currentTaskId, waitingOn }: OnboardingRow): number | undefined {
  if (!waitingOn || waitingOn === 'customer') return undefined
  const task = getGuide(guideId)?.tasks.find(({ id }) => id === currentTaskId)
  return usualWaitHours(task, waitingOn)
}
