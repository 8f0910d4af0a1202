import type { Task } from '@/guides/guide'
import type { JourneyAction } from '@/lib/onboarding/journey'
import type { Reading } from '../erp-label'
import { ActionSentence } from '../task/action-sentence'
import { Citation } from '../task/citation'
import { Words } from '../words'
import { TickBox } from './tick-box'

type TicketActionProps = { reading: Reading; task: Task; action: JourneyAction }

export function TicketAction({ reading, task, action: { action, tick } }: TicketActionProps) {
  return (
    <li className="grid break-inside-avoid grid-cols-[1.25rem_1fr] gap-x-3 border-b border-line py-2">
      <TickBox isTicked={tick !== undefined} />
      <div className="min-w-0">
        <p>
          <ActionSentence reading={reading} task={task} action={action} />{' '}
          {action.verb === 'enter' && action.value !== undefined && (
            <code className="font-mono font-semibold break-all" translate="no">
              {action.value}
            </code>
          )}
        </p>
        {action.verb === 'permit' && (
          <p className="text-note text-ink-2">
            <Words reading={reading} of="guide" k={`permissions.${action.row}`} />
          </p>
        )}
        {(action.note || action.source) && (
          <p className="text-note text-ink-2">
            {action.note && (
              <Words reading={reading} of={action.noteOf} k={`tasks.${task.id}.notes.${action.note}`} />
            )}
            <Citation of={action} />
          </p>
        )}
      </div>
    </li>
  )
}
