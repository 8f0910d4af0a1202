import { useTranslations } from 'next-intl'
import { AskField, LackedValues } from '@/components/customer/task/collect/ask-field'
import { CollectField } from '@/components/customer/task/collect/collect-field'
import { MadeFile } from '@/components/customer/task/made/made-file'
import { PermissionStep } from '@/components/customer/task/permissions/permission-step'
import { sentenceId } from '@/components/customer/task/ticks/sentence-id'
import { TickedRows } from '@/components/customer/task/ticks/ticked-rows'
import { ActionSentence, Citation } from '@/components/guide-text/action-sentence'
import { GuideText } from '@/components/guide-text/guide-text'
import { toHtml } from '@/components/static-html/to-html'
import { CopyValue } from '@/components/ui/copy-value'
import { type Action, typedText } from '@/lib/guide/model/guide'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { permitRowsOf, type Step } from './steps'

type ActionListProps = { view: OnboardingView; task: JourneyTask; steps: Step[] }

export function ActionList({ view, task, steps }: ActionListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without the explicit role, VoiceOver in Safari does not announce a list whose markers CSS has removed
    <ol role="list">
      {bySort(steps).map((part) =>
        Array.isArray(part) ? (
          <ActionRows key={part[0]?.number} view={view} task={task} steps={part} />
        ) : (
          <PermissionStep key={part.number} task={task.task} step={part} />
        ),
      )}
    </ol>
  )
}

/** Returns the steps in order: each that holds a table of permissions by itself, and the others in succession together. */
function bySort(steps: Step[]): (Step | Step[])[] {
  const parts: (Step | Step[])[] = []
  for (const step of steps) {
    const last = parts.at(-1)
    if (permitRowsOf(step).length > 1) parts.push(step)
    else if (Array.isArray(last)) last.push(step)
    else parts.push([step])
  }
  return parts
}

function ActionRows({ view, task, steps }: ActionListProps) {
  const rows = steps.map(({ number, actions: [{ action }] }) => {
    const text = <ActionText key={action.id} view={view} task={task} action={action} />
    return { actionId: action.id, number, text: isUsedHere(action) ? { elements: text } : toHtml(text) }
  })
  return (
    <TickedRows
      rows={rows}
      className="grid grid-cols-[2rem_1fr] gap-x-3.5 border-t border-line py-3.5 last:border-b"
      textClassName="min-w-0 pt-0.75 group-data-[state=done]:text-ink-3"
    />
  )
}

/** Returns whether something stands in an action that is used on this page: a value to copy, a field, or a file. */
function isUsedHere(action: Action): boolean {
  return typedText(action) !== undefined || ['ask', 'collect', 'downloadMade'].includes(action.verb)
}

type ActionTextProps = { view: OnboardingView; task: JourneyTask; action: Action }

function ActionText({ view, task, action }: ActionTextProps) {
  const t = useTranslations('task.copy')
  const typed = typedText(action)
  return (
    <>
      <p id={sentenceId(action.id)}>
        <ActionSentence task={task.task} action={action} />
      </p>
      {typed !== undefined && (
        <CopyValue
          value={typed}
          words={{ copy: t('submit'), copied: t('copied'), selected: t('selected') }}
        />
      )}
      {action.verb === 'ask' && <AskField view={view} task={task} action={action} />}
      <LackedValues view={view} action={action} />
      {action.verb === 'collect' && <CollectField view={view} task={task} action={action} />}
      {action.verb === 'downloadMade' && <MadeFile view={view} task={task} action={action} />}
      {action.verb === 'permit' && (
        <p className="mt-1 text-note text-ink-2">
          <GuideText voice="guide" k={`permissions.${action.row}`} />
        </p>
      )}
      {(action.note || action.source) && (
        <p className="mt-1.5 text-note text-ink-2 group-data-[state=done]:text-ink-3">
          {action.note && (
            <GuideText voice={action.noteVoice} k={`tasks.${task.task.id}.notes.${action.note}`} />
          )}
          <Citation of={action} />
        </p>
      )}
    </>
  )
}

/** Shows the other actions of a task in which a test found something missing. They are collapsed. */
export function OtherActions({ view, task, steps }: ActionListProps) {
  const t = useTranslations('task.problem')
  if (steps.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="w-fit py-1 text-note text-ink-2">{t('rest')}</summary>
      <div className="mt-3">
        <ActionList view={view} task={task} steps={steps} />
      </div>
    </details>
  )
}
