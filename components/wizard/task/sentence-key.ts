import type { Action, Task } from '@/guides/guide'

/** The sentence of `verbs` that says an action; a statement to agree with has words of its own. */
export function sentenceKey(action: Exclude<Action, { verb: 'confirm' }>, task: Pick<Task, 'level'>): string {
  switch (action.verb) {
    case 'open':
      return task.level === 'top' ? 'openTop' : 'open'
    case 'press':
      return pressKey(action)
    case 'enter':
      if (action.value === undefined) return 'enterOwn'
      if (action.name !== undefined) return 'enterNamed'
      return action.exactly ? 'enterExactly' : 'enter'
    case 'choose':
      return action.option ? 'choose' : 'chooseValue'
    case 'permit':
      if (action.object !== undefined) return 'permitRights'
      return action.level === 'read' ? 'permitRead' : 'permitAll'
    default:
      return action.verb
  }
}

function pressKey({ at, row, opens }: Action & { verb: 'press' }): string {
  if (at) return 'pressAt'
  if (row) return 'pressRow'
  return opens ? 'pressOpens' : 'press'
}
