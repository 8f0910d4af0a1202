import type { JourneyAction, JourneyTask } from '@/lib/onboarding/journey'

/** `first` is what is to be done now; `rest` what was done before and can be looked up. */
export type ShownActions = { first: JourneyAction[]; rest: JourneyAction[] }

/** All of a task's actions, except where a test has named the permission rows that are missing: then those alone. */
export function shownActions({ status, actions, record }: JourneyTask): ShownActions {
  const problem = status === 'problem' ? record?.problem : undefined
  if (!problem) return { first: actions, rest: [] }
  const isMissing = ({ action }: JourneyAction) =>
    action.verb === 'permit' && problem.rows.includes(action.row)
  const missing = actions.filter(isMissing)
  if (missing.length === 0) return { first: actions, rest: [] }
  return {
    first: missing.map(({ action, tick }) => ({
      action,
      // What was ticked before the test found it missing has to be looked at again.
      ...(tick && tick.at > problem.at && { tick }),
    })),
    rest: actions.filter((action) => !isMissing(action)),
  }
}

/** What to draw: missing rows alone still need the screen they stand on. */
export function drawnActions({ actions }: JourneyTask, { first, rest }: ShownActions): JourneyAction[] {
  if (rest.length === 0) return first
  return [...actions.filter(({ action }) => action.verb === 'open').slice(0, 1), ...first]
}
