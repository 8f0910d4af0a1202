import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { Instructions } from './instructions'
import { NotNeededNotice } from './not-needed-notice'
import { StatusNotice } from './status-notice'
import { TaskHeading } from './task-heading'
import { useHasWords } from './use-has-words'

type InstructionPageProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** A task that is read and ticked, whatever its status. */
export function InstructionPage({ setup, task, reading }: InstructionPageProps) {
  const has = useHasWords(reading)
  const lead = `tasks.${task.task.id}.lead`
  const head = (
    <div className="max-w-150">
      <TaskHeading setup={setup} task={task} reading={reading} />
      {has(lead) && task.status !== 'problem' && (
        <p className="mt-3 text-lead text-ink-2">
          <Words reading={reading} k={lead} />
        </p>
      )}
      <div className="mt-6 empty:hidden">
        <StatusNotice setup={setup} task={task} reading={reading} />
      </div>
    </div>
  )
  return (
    <main
      id="main"
      className="mx-auto w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4 has-[figure]:lg:max-w-324"
    >
      {task.status === 'notNeeded' ? (
        <>
          {head}
          <NotNeededNotice setup={setup} task={task} reading={reading} />
        </>
      ) : (
        <Instructions setup={setup} task={task} reading={reading} head={head} />
      )}
    </main>
  )
}
