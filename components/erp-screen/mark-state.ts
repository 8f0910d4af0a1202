/** The state of an action. `now` is the first one that is still to be done. */
export type ActionState = 'done' | 'now' | 'todo'

/** Returns the state of each action, in their order. */
export function statesOf(
  order: readonly string[],
  isTicked: (actionId: string) => boolean,
): Record<string, ActionState> {
  const now = order.find((actionId) => !isTicked(actionId))
  const stateOf = (actionId: string) => (isTicked(actionId) ? 'done' : actionId === now ? 'now' : 'todo')
  return Object.fromEntries(order.map((actionId) => [actionId, stateOf(actionId)]))
}

/** Returns the state of a mark in the drawing. It counts as done when all actions that are done there are. */
export function stateOfMark(
  actionIds: readonly string[],
  all: Readonly<Record<string, ActionState>>,
): ActionState {
  const states = actionIds.map((id) => all[id] ?? 'todo')
  if (states.includes('now')) return 'now'
  return states.length > 0 && states.every((state) => state === 'done') ? 'done' : 'todo'
}
