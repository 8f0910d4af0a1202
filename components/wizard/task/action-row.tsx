import { useTranslations } from 'next-intl'
import type { Action, Task } from '@/guides/guide'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { ActionSentence } from './action-sentence'
import { Citation } from './citation'
import { CopyValue } from './copy-value'
import { TickButton } from './tick-button'
import { TickedItem } from './ticked-item'

type ActionRowProps = { reading: Reading; task: Task; action: Action; number: number }

export function ActionRow({ reading, task, action, number }: ActionRowProps) {
  const t = useTranslations('task.copy')
  const sentenceId = `${action.id}-sentence`
  return (
    <TickedItem
      actionId={action.id}
      className="grid grid-cols-[2rem_1fr] gap-x-3.5 border-t border-line py-3.5 last:border-b"
    >
      <TickButton actionId={action.id} number={number} labelledBy={sentenceId} />
      <div className="min-w-0 pt-0.75 group-data-[state=done]:text-ink-3">
        <p id={sentenceId}>
          <ActionSentence reading={reading} task={task} action={action} />
        </p>
        {action.verb === 'enter' && action.value !== undefined && (
          <CopyValue
            value={action.value}
            words={{ copy: t('submit'), copied: t('copied'), selected: t('selected') }}
          />
        )}
        {action.verb === 'permit' && (
          <p className="mt-1 text-note text-ink-2">
            <Words reading={reading} of="guide" k={`permissions.${action.row}`} />
          </p>
        )}
        {(action.note || action.source) && (
          <p className="mt-1.5 text-note text-ink-2 group-data-[state=done]:text-ink-3">
            {action.note && (
              <Words reading={reading} of={action.noteOf} k={`tasks.${task.id}.notes.${action.note}`} />
            )}
            <Citation of={action} />
          </p>
        )}
      </div>
    </TickedItem>
  )
}
