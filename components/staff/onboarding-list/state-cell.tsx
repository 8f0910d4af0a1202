import { useTranslations } from 'next-intl'
import { GuideTitle } from '@/components/staff/guide-names'
import { Moment, useDuration } from '@/components/staff/moment'
import { StatusPill } from '@/components/ui/status-pill'
import { getGuide } from '@/lib/guide/catalog'
import type { OnboardingStatus } from '@/lib/onboarding/summary/status'
import { usualWaitHours } from '@/lib/onboarding/summary/stuck-rules'
import { hourMs } from '@/lib/platform/time'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'

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
export function StateCell({ row, now }: { row: OnboardingRow; now: Date }) {
  const t = useTranslations('onboardingList.help')
  const list = useTranslations('onboardingList')
  const helpReason = row.helpFrom && row.helpFrom <= now ? row.helpReason : undefined
  return (
    <>
      <StatePill state={row.state} />
      <Concern row={row} />
      {!getGuide(row.guideId) && (
        <span className="mt-0.5 block text-cap font-medium text-bad">{list('guideAbsent')}</span>
      )}
      {helpReason && <span className="mt-0.5 block text-cap font-medium text-ink">{t(helpReason)}</span>}
    </>
  )
}

/** Names the cause when something went wrong, and otherwise the current task. */
function Concern({ row }: { row: OnboardingRow }) {
  const { state, guideId, company, lastCause, currentTaskId } = row
  if (state === 'connected' || state === 'attested') return null
  const isWrong =
    lastCause !== undefined &&
    (state === 'problem' || state === 'broken' || lastCause === 'permissionsUndecided')
  return (
    <span className="mt-0.5 block text-cap text-ink-3 empty:hidden">
      <GuideTitle
        guideId={guideId}
        company={company}
        kind={isWrong ? 'causes' : 'tasks'}
        id={isWrong ? lastCause : currentTaskId}
      />
    </span>
  )
}

const colours = {
  problem: 'bg-bad',
  broken: 'bg-bad',
  waiting: 'bg-wait-line',
  inProgress: 'bg-accent',
  notStarted: 'bg-accent',
  connected: 'bg-accent',
  attested: 'bg-accent',
} as const satisfies Record<OnboardingRow['state'], string>

export function ProgressCell({ row }: { row: OnboardingRow }) {
  const t = useTranslations('onboardingList')
  const share = row.tasksTotal === 0 ? 0 : row.tasksDone / row.tasksTotal
  return (
    <>
      <span className="tabular-nums">{t('progress', { done: row.tasksDone, total: row.tasksTotal })}</span>
      <span aria-hidden="true" className="mt-2 block h-1.25 max-w-28 rounded-full bg-line print:hidden">
        <span
          className={`block h-full rounded-full ${colours[row.state]}`}
          style={{ width: `${Math.round(share * 100)}%` }}
        />
      </span>
    </>
  )
}

/** Says whose turn it is, since when, and how long that usually takes. */
export function WaitingCell({ row, now }: { row: OnboardingRow; now: Date }) {
  const t = useTranslations('onboardingList')
  const say = useDuration()
  const { waitingOn, waitingWho, waitingSince } = row
  if (!waitingOn) return <span className="text-ink-3">{t('nobody')}</span>
  const usualHours = usualHoursOfRow(row)
  return (
    <>
      {waitingWho || t(`waitingOn.${waitingOn}`)}
      {waitingSince && (
        <span className="block text-cap text-ink-3">
          {waitingWho && `${t(`waitingOn.${waitingOn}`)} · `}
          <Moment at={waitingSince}>
            {t('waitingFor', { duration: say(now.getTime() - waitingSince.getTime()) })}
          </Moment>
          {usualHours !== undefined && `, ${t('usually', { duration: say(usualHours * hourMs) })}`}
        </span>
      )}
    </>
  )
}

function usualHoursOfRow({ guideId, currentTaskId, waitingOn }: OnboardingRow): number | undefined {
  if (!waitingOn || waitingOn === 'customer') return undefined
  const task = getGuide(guideId)?.tasks.find(({ id }) => id === currentTaskId)
  return usualWaitHours(task, waitingOn)
}
