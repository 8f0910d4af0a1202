/** Returns the id of the sentence that says what an action is. It names the action's tick. */
export function sentenceId(actionId: string): string {
  return `${actionId}-sentence`
}
