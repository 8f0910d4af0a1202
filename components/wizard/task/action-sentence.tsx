import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Action, Task } from '@/guides/guide'
import { permitLabels } from '@/guides/label'
import { ErpLabel, type Reading } from '../erp-label'
import { MenuPath } from '../menu-path'
import { PermissionLevel, PermissionRights } from '../permission-name'
import { Words } from '../words'
import { sentenceKey } from './sentence-key'

type ActionSentenceProps = { reading: Reading; task: Task; action: Action }

/** One action as a sentence in the reader's language, the ERP's words in the ERP's. */
export function ActionSentence({ reading, task, action }: ActionSentenceProps) {
  const t = useTranslations('verbs')
  if (action.verb === 'confirm') {
    return <Words reading={reading} k={`tasks.${task.id}.statements.${action.statement}`} />
  }
  const tags = Object.entries(wordsOf(action, reading)).map(([tag, word]) => [tag, () => word])
  const count = action.verb === 'hold' ? action.rights.length : 0
  return t.rich(sentenceKey(action, task), { ...Object.fromEntries(tags), count })
}

/** What stands in a sentence's tags. */
function wordsOf(action: Action, reading: Reading): Record<string, ReactNode> {
  const label = (name: string | undefined) => name && <ErpLabel reading={reading} name={name} />
  const typed = (text: string | undefined) => (
    <span translate="no" className="font-mono text-[0.94em]">
      {text}
    </span>
  )
  switch (action.verb) {
    case 'open':
      return { path: <MenuPath reading={reading} path={reading.guide.screens[action.screen]?.path ?? []} /> }
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
        level: <PermissionLevel reading={reading} row={action} />,
        rights: <PermissionLevel reading={reading} row={action} />,
      }
    case 'hold':
      return {
        permission: label(action.permission),
        rights: <PermissionRights reading={reading} rights={action.rights} />,
      }
    case 'confirm':
      return {}
    default:
      return { label: label(action.label) }
  }
}
