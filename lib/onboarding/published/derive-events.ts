import type { EventKind, OnboardingEvent } from '@/lib/onboarding/events'
import type { Journey, JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import type { HelpReason, OnboardingStatus } from '@/lib/onboarding/summary/status'
import type { CredentialChange, PublishedDetail } from './event-data'
import type { PublishedEventType } from './event-types'

/** An onboarding before or after a change, as far as its published events depend on it. */
export type PublishedState = {
  record: OnboardingRecord
  journey: Journey
  summary: {
    state: string
    openedAt: Date | null
    completedAt: Date | null
    helpFrom: Date | null
    helpReason: string | null
  }
}

/** An event to be published: its type and what it tells beside the onboarding. */
export type DerivedEvent = PublishedDetail & { type: PublishedEventType }

/**
 * Returns what a change means for the vendor's software, in the order in which it happened. The function is pure. It compares the
 * states and looks into the history's events only for what no state shows.
 */
export function deriveEvents(
  before: PublishedState,
  after: PublishedState,
  recorded: OnboardingEvent[],
  now: Date,
): DerivedEvent[] {
  return [
    ...opened(before, after),
    ...recorded.flatMap(told),
    ...after.journey.tasks.flatMap((task) =>
      tasksNews(
        before.journey.tasks.find((other) => other.task.id === task.task.id),
        task,
      ),
    ),
    ...recorded.flatMap(problem),
    ...connection(before, after),
    ...company(before, after),
    ...stuck(before, after, now),
  ]
}

function opened({ summary: before }: PublishedState, { summary: after }: PublishedState): DerivedEvent[] {
  return !before.openedAt && after.openedAt ? [{ type: 'onboarding.opened' }] : []
}

const credentialChanges: Partial<Record<EventKind, CredentialChange>> = {
  credentialsSaved: 'saved',
  keyMade: 'saved',
  credentialsRemoved: 'removed',
  credentialsReleased: 'released',
}

/** Returns what an event of the history tells by itself. */
export function told({ kind, data }: OnboardingEvent): DerivedEvent[] {
  const change = credentialChanges[kind]
  if (change) {
    const testId = typeof data?.testId === 'string' ? { testId: data.testId } : {}
    return [{ type: 'onboarding.credentials.changed', credentials: { change, ...testId } }]
  }
  if (kind === 'archived') return [{ type: 'onboarding.archived' }]
  if (kind === 'unarchived') return [{ type: 'onboarding.unarchived' }]
  if (kind === 'optionChosen') {
    const choice = { id: String(data?.choiceId), optionId: String(data?.optionId) }
    return [{ type: 'onboarding.choice.made', choice }]
  }
  return []
}

function tasksNews(
  before: JourneyTask | undefined,
  { task, status, proof, record }: JourneyTask,
): DerivedEvent[] {
  if (status === before?.status) return []
  if (status === 'done') return [{ type: 'onboarding.task.completed', task: { id: task.id, proof } }]
  if (status === 'handedOver')
    return [{ type: 'onboarding.task.waiting', task: { id: task.id, waitingOn: 'colleague' } }]
  if (status === 'waiting' && record?.waiting)
    return [{ type: 'onboarding.task.waiting', task: { id: task.id, waitingOn: record.waiting.for } }]
  return []
}

function problem({ kind, taskId, data }: OnboardingEvent): DerivedEvent[] {
  if (kind !== 'problemFound' || !taskId) return []
  const task = {
    id: taskId,
    causes: textsOf(data?.causes),
    permissions: textsOf(data?.rows),
    ...(typeof data?.testId === 'string' && { testId: data.testId }),
  }
  return [{ type: 'onboarding.task.problem', task }]
}

function textsOf(value: string | string[] | boolean | undefined): string[] {
  return Array.isArray(value) ? value : []
}

function connection(before: PublishedState, after: PublishedState): DerivedEvent[] {
  const state = after.summary.state as OnboardingStatus
  if (state === before.summary.state) return []
  const wasComplete = before.summary.completedAt !== null
  if (state === 'connected')
    return [{ type: wasComplete ? 'onboarding.reconnected' : 'onboarding.connected' }]
  if (state === 'attested' || state === 'broken') return [{ type: `onboarding.${state}` }]
  return []
}

function company({ record: before }: PublishedState, { record: after }: PublishedState): DerivedEvent[] {
  const { erpCompany } = after
  if (!before.erpCompany || !erpCompany || before.erpCompany.id === erpCompany.id) return []
  return [
    { type: 'onboarding.company.changed', erpCompany: { id: erpCompany.id, part: erpCompany.part ?? null } },
  ]
}

/** Tells of help that is needed at once. Help that becomes due later is told by the job that watches for it. */
function stuck(
  { summary: before }: PublishedState,
  { summary: after }: PublishedState,
  now: Date,
): DerivedEvent[] {
  const { helpFrom, helpReason } = after
  if (!helpFrom || !helpReason || helpFrom > now) return []
  const wasStuck = before.helpFrom !== null && before.helpFrom <= now
  if (wasStuck && before.helpReason === helpReason) return []
  return [stuckEvent(helpReason, helpFrom)]
}

/** Says that the staff should help, by which rule and since when. */
export function stuckEvent(reason: string, since: Date): DerivedEvent {
  return { type: 'onboarding.stuck', stuck: { reason: reason as HelpReason, since: since.toISOString() } }
}
