import { useTranslations } from 'next-intl'
import { AskField, LackedValues } from '@/components/customer/task/collect/ask-field'
import { CollectField } from '@/components/customer/task/collect/collect-field'
import { MadeFile } from '@/components/customer/task/made/made-file'
import { PermissionStep } from '@/components/customer/task/permissions/permission-step'
import { TickButton, TickedItem } from '@/components/customer/task/ticks/tick-button'
import { ActionSentence, Citation } from '@/components/guide-text/action-sentence'
import { GuideText } from '@/components/guide-text/guide-text'
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
      {steps.map((step) => {
        const { action } = step.actions[0]
        if (permitRowsOf(step).length > 1) {
          return <PermissionStep key={action.id} task={task.task} step={step} />
        }
        return <ActionRow key={action.id} view={view} task={task} action={action} number={step.number} />
      })}
    </ol>
  )
}

type ActionRowProps = { view: OnboardingView; task: JourneyTask; action: Action; number: number }

export function ActionRow({ view, task, action, number }: ActionRowProps) {
  const t = useTranslations('task.copy')
  const typed = typedText(action)
  const sentenceId = `${action.id}-sentence`
  return (
    <TickedItem
      actionId={action.id}
      className="grid grid-cols-[2rem_1fr] gap-x-3.5 border-t border-line py-3.5 last:border-b"
    >
      <TickButton actionId={action.id} number={number} labelledBy={sentenceId} />
      <div className="min-w-0 pt-0.75 group-data-[state=done]:text-ink-3">
        <p id={sentenceId}>
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
      </div>
    </TickedItem>
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
