import { useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Reading } from '../erp-label'
import { permitRowsOf, stepsOf } from '../task/steps'
import { Words } from '../words'
import { TicketAction } from './ticket-action'
import { TicketExpectation } from './ticket-expectation'
import { TicketPermissions } from './ticket-permissions'

type TicketTaskProps = { reading: Reading; task: JourneyTask; number: number }

export function TicketTask({ reading, task, number }: TicketTaskProps) {
  const t = useTranslations('common.status')
  const { id, kind } = task.task
  return (
    <section className="mt-9 border-t-2 border-ink pt-3 print:mt-6">
      <div className="break-inside-avoid break-after-avoid">
        <h2>
          {number}. <Words reading={reading} k={`tasks.${id}.title`} />
        </h2>
        <p className="mt-1 max-w-[40em] text-note text-ink-2">
          <Words reading={reading} k={`tasks.${id}.lead`} />
        </p>
        {task.status === 'done' && <p className="mt-1 text-note font-medium">{t(task.proof ?? 'done')}</p>}
      </div>
      <ol className="mt-3">
        {stepsOf(task.actions).map((step) => {
          const [first] = step.actions
          const key = first.action.id
          return permitRowsOf(step).length > 1 ? (
            <TicketPermissions key={key} reading={reading} step={step} />
          ) : (
            <TicketAction key={key} reading={reading} task={task.task} action={first} />
          )
        })}
      </ol>
      {kind !== 'connect' && <TicketExpectation reading={reading} task={task.task} />}
    </section>
  )
}
