import { type Messages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Action, Sourced, Task } from '@/lib/guide/model/guide'
import { permitLabels } from '@/lib/guide/model/permissions'
import { ErpLabel, MenuPath } from './erp-label'
import { getGuideContext } from './guide-context'
import { GuideText } from './guide-text'
import { PermissionLevel, PermissionRights } from './permission-name'

type VerbKey = keyof Messages['instructions']['verbs']

type ActionSentenceProps = { task: Task; action: Action }

/** Shows one action as a sentence. The ERP's words stay in the ERP's language. */
export function ActionSentence({ task, action }: ActionSentenceProps) {
  const t = useTranslations('instructions.verbs')
  if (action.verb === 'confirm') {
    return <GuideText k={`tasks.${task.id}.statements.${action.statement}`} />
  }
  const tags = Object.entries(tagContents(action)).map(([tag, word]) => [tag, () => word])
  const count = action.verb === 'hold' ? action.rights.length : 0
  return t.rich(sentenceKey(action, task), { ...Object.fromEntries(tags), count })
}

/** Returns what stands in the tags of an action's sentence. */
function tagContents(action: Action): Record<string, ReactNode> {
  const label = (name: string | undefined) => name && <ErpLabel name={name} />
  const typed = (text: string | undefined) => (
    <span translate="no" className="font-mono text-[0.94em]">
      {text}
    </span>
  )
  switch (action.verb) {
    case 'open':
      return { path: <MenuPath path={getGuideContext().guide.screens[action.screen]?.path ?? []} /> }
    case 'press':
      return {
        label: label(action.label),
        field: label(action.at ?? action.opens),
        row: typed(action.row),
      }
    case 'enter':
      return { field: label(action.field), name: typed(action.name) }
    case 'choose':
      return { field: label(action.field), option: label(action.option), value: typed(action.value) }
    case 'find':
      return { value: typed(action.value) }
    case 'permit':
      return {
        module: label(action.module),
        object: label(action.object),
        permissions: label(permitLabels.permissions),
        level: <PermissionLevel row={action} />,
        rights: <PermissionLevel row={action} />,
      }
    case 'hold':
      return {
        permission: label(action.permission),
        rights: <PermissionRights rights={action.rights} />,
      }
    case 'collect':
      return { field: <GuideText k={`credentials.${action.field}.label`} /> }
    case 'confirm':
      return {}
    default:
      return { label: label(action.label) }
  }
}

/** Returns the key in `instructions.verbs` of an action's sentence. A statement to confirm has its own text in the guide. */
export function sentenceKey(
  action: Exclude<Action, { verb: 'confirm' }>,
  task: Pick<Task, 'level'>,
): VerbKey {
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

function pressKey({ at, row, opens }: Action & { verb: 'press' }): VerbKey {
  if (at) return 'pressAt'
  if (row) return 'pressRow'
  return opens ? 'pressOpens' : 'press'
}

/** Cites where a statement can be read, and says so when the source leaves it unconfirmed. */
export function Citation({ of: { source, isUnconfirmed } }: { of: Sourced }) {
  const t = useTranslations('task.citation')
  if (!source) return null
  return (
    <>
      {' '}
      {isUnconfirmed && <span className="font-medium text-ink-2">{t('unconfirmed')} </span>}
      <a
        href={source}
        target="_blank"
        rel="noreferrer"
        className="text-cap whitespace-nowrap text-ink-3 print:hidden"
      >
        {t('source')}
      </a>
    </>
  )
}
