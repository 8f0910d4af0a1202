import type { Messages } from 'next-intl'
import type { Action, Guide, Task } from '@/lib/guide/model/guide'

type VerbKey = keyof Messages['instructions']['verbs']

type ActionOf<V extends Action['verb']> = Action & { verb: V }

/** Returns the key in `instructions.verbs` of an action's sentence. A statement to confirm has its own text in the guide. */
export function sentenceKey(
  action: Exclude<Action, { verb: 'confirm' }>,
  task: Pick<Task, 'level'>,
  guide: Pick<Guide, 'screens'>,
): VerbKey {
  switch (action.verb) {
    case 'open':
      return openKey(action, task, guide)
    case 'press':
      return pressKey(action)
    case 'tick':
      return tickKey(action)
    case 'enter':
      return enterKey(action)
    case 'choose':
      return action.option ? 'choose' : 'chooseValue'
    case 'search':
      return action.field ? 'searchIn' : 'search'
    case 'upload':
      return action.file ? 'uploadFile' : 'upload'
    case 'permit':
      return permitKey(action)
    default:
      return action.verb
  }
}

function openKey(
  { screen }: ActionOf<'open'>,
  { level }: Pick<Task, 'level'>,
  { screens }: Pick<Guide, 'screens'>,
): VerbKey {
  if (screens[screen]?.isOfVendor) return 'openVendor'
  return level === 'top' ? 'openTop' : 'open'
}

function pressKey({ at, row, opens }: ActionOf<'press'>): VerbKey {
  if (at) return 'pressAt'
  if (row) return 'pressRow'
  return opens ? 'pressOpens' : 'press'
}

function tickKey({ at, row }: ActionOf<'tick'>): VerbKey {
  if (at) return 'tickAt'
  return row ? 'tickRow' : 'tick'
}

function enterKey({ value, name, exactly }: ActionOf<'enter'>): VerbKey {
  if (value === undefined) return 'enterOwn'
  if (name !== undefined) return 'enterNamed'
  return exactly ? 'enterExactly' : 'enter'
}

function permitKey({ object, control, isReading }: ActionOf<'permit'>): VerbKey {
  if (control === undefined) return object === undefined ? 'permitLevel' : 'permitLine'
  if (object !== undefined) return 'permitRights'
  return isReading ? 'permitRead' : 'permitAll'
}
