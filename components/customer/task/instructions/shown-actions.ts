import { type JourneyAction, type JourneyTask, tickedActions } from '@/lib/onboarding/journey'

/** The actions of a task as its page shows them. `first` are to be done now. `rest` were done before. */
export type ShownActions = { first: JourneyAction[]; rest: JourneyAction[] }

/**
 * Returns which actions to show. When a test has named missing permission rows, only those are to be done now, and what the task
 * collects: many ERPs give a right only to a new key.
 */
export function shownActions(task: JourneyTask): ShownActions {
  const { status, actions, record } = task
  const problem = status === 'problem' ? record?.problem : undefined
  if (!problem) return { first: actions, rest: [] }
  const isMissing = ({ action }: JourneyAction) =>
    action.verb === 'permit' && problem.rows.includes(action.row)
  const missing = actions.filter(isMissing)
  if (missing.length === 0) return { first: actions, rest: [] }
  const collects = ({ action }: JourneyAction) => action.verb === 'collect' || action.verb === 'downloadMade'
  const ticked = tickedActions(task)
  const again = missing.map(({ action, tick }) => ({
    action,
    // A row that was ticked before the test found it missing must be checked again.
    ...(tick && ticked.includes(action.id) && { tick }),
  }))
  return {
    first: [...again, ...actions.filter(collects)],
    rest: actions.filter((action) => !isMissing(action) && !collects(action)),
  }
}

/** Returns the actions to draw. Missing rows need the screen on which they stand. */
export function drawnActions({ actions }: JourneyTask, { first, rest }: ShownActions): JourneyAction[] {
  if (rest.length === 0) return first
  return [...actions.filter(({ action }) => action.verb === 'open').slice(0, 1), ...first]
}
