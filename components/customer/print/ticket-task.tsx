import { useTranslations } from 'next-intl'
import { permitRowsOf, stepsOf } from '@/components/customer/task/instructions/steps'
import { ActionSentence, Citation } from '@/components/guide-text/action-sentence'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import { type Task, typedText } from '@/lib/guide/model/guide'
import type { JourneyAction, JourneyTask } from '@/lib/onboarding/journey'
import { TickBox, TicketPermissions } from './ticket-permissions'

type TicketTaskProps = { task: JourneyTask; number: number }

export function TicketTask({ task, number }: TicketTaskProps) {
  const t = useTranslations('common.status')
  const { id, kind } = task.task
  return (
    <section className="mt-9 border-t-2 border-ink pt-3 print:mt-6">
      <div className="break-inside-avoid break-after-avoid">
        <h2>
          {number}. <GuideText k={`tasks.${id}.title`} />
        </h2>
        <p className="mt-1 max-w-[40em] text-note text-ink-2">
          <GuideText k={`tasks.${id}.lead`} />
        </p>
        {task.status === 'done' && <p className="mt-1 text-note font-medium">{t(task.proof ?? 'done')}</p>}
      </div>
      <ol className="mt-3">
        {stepsOf(task.actions).map((step) => {
          const [first] = step.actions
          const key = first.action.id
          return permitRowsOf(step).length > 1 ? (
            <TicketPermissions key={key} step={step} />
          ) : (
            <TicketAction key={key} task={task.task} action={first} />
          )
        })}
      </ol>
      {kind !== 'connect' && kind !== 'authorize' && <TicketExpectation task={task.task} />}
    </section>
  )
}

type TicketActionProps = { task: Task; action: JourneyAction }

export function TicketAction({ task, action: { action, tick } }: TicketActionProps) {
  const typed = typedText(action)
  return (
    <li className="grid break-inside-avoid grid-cols-[1.25rem_1fr] gap-x-3 border-b border-line py-2">
      <TickBox isTicked={tick !== undefined} />
      <div className="min-w-0">
        <p>
          <ActionSentence task={task} action={action} isOnPaper />{' '}
          {typed !== undefined && (
            <code className="font-mono font-semibold wrap-anywhere" translate="no">
              {typed}
            </code>
          )}
        </p>
        {action.verb === 'permit' && (
          <p className="text-note text-ink-2">
            <GuideText voice="guide" k={`permissions.${action.row}`} />
          </p>
        )}
        {(action.note || action.source) && (
          <p className="text-note text-ink-2">
            {action.note && (
              <GuideText voice={action.noteVoice} k={`tasks.${task.id}.notes.${action.note}`} />
            )}
            <Citation of={action} />
          </p>
        )}
      </div>
    </li>
  )
}

export function TicketExpectation({ task }: { task: Task }) {
  const t = useTranslations('print')
  const hasText = useHasGuideText()
  const key = `tasks.${task.id}.expect`
  if (!hasText(key)) return null
  return (
    <p className="mt-2 break-inside-avoid text-note text-ink-2">
      {t.rich('expect', { sentence: () => <GuideText k={key} /> })}
    </p>
  )
}
