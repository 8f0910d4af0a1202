import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Action, Sourced, Task } from '@/lib/guide/model/guide'
import { ErpLabel, MenuPath } from './erp-label'
import { getGuideContext } from './guide-context'
import { GuideText } from './guide-text'
import { PermissionLevel, PermissionRights } from './permission-name'
import { sentenceKey } from './sentence-key'

type ActionSentenceProps = { task: Task; action: Action; isOnPaper?: boolean }

/** Shows one action as a sentence. The ERP's words stay in the ERP's language. On paper there is no field to enter a value in. */
export function ActionSentence({ task, action, isOnPaper }: ActionSentenceProps) {
  const t = useTranslations('instructions.verbs')
  if (action.verb === 'confirm') {
    return <GuideText k={`tasks.${task.id}.statements.${action.statement}`} />
  }
  const tags = Object.entries(tagContents(action)).map(([tag, word]) => [tag, () => word])
  const { guide } = getGuideContext()
  const values = { count: action.verb === 'hold' ? action.rights.length : 0, vendor: guide.vendor.name }
  const key = (isOnPaper && keyOnPaper(action)) || sentenceKey(action, task, guide)
  const sentence = t.rich(key, { ...Object.fromEntries(tags), ...values })
  const others = action.verb === 'open' ? (guide.screens[action.screen]?.alternatives ?? []) : []
  return (
    <>
      {sentence}
      {others.map((path) => (
        <span key={path.join()}> {t.rich('openElse', { path: () => <MenuPath path={path} /> })}</span>
      ))}
    </>
  )
}

function keyOnPaper({ verb }: Action) {
  if (verb === 'collect') return 'collectElsewhere'
  return verb === 'ask' ? 'askElsewhere' : undefined
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
        permissions: label(action.control),
        level: <PermissionLevel row={action} />,
        rights: <PermissionLevel row={action} />,
      }
    case 'hold':
      return {
        permission: label(action.permission),
        rights: <PermissionRights rights={action.rights} />,
      }
    case 'tick':
      return { label: label(action.label), field: label(action.at), row: typed(action.row) }
    case 'search':
      return { field: label(action.field) }
    case 'upload':
      return { field: label(action.field), file: typed(action.file) }
    case 'visit':
      return { link: <OutwardLink url={action.url} /> }
    case 'download':
      return { link: <SavedFile action={action} /> }
    case 'collect':
    case 'downloadMade':
      return { field: <GuideText k={`credentials.${action.field}.label`} /> }
    case 'ask':
      return { field: <GuideText k={`customerValues.${action.asked}.label`} /> }
    case 'confirm':
      return {}
    default:
      return { label: label(action.label) }
  }
}

/** Leads out of the wizard. The address itself is shown, because the reader goes to another company's page. */
function OutwardLink({ url }: { url: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer" translate="no" className="wrap-anywhere">
      {url.replace(/^https:\/\//, '').replace(/\/$/, '')}
    </a>
  )
}

function SavedFile({ action: { url, name } }: { action: Extract<Action, { verb: 'download' }> }) {
  return (
    <a href={url} download={name} translate="no" className="wrap-anywhere">
      {name}
    </a>
  )
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
