import type { ReactNode } from 'react'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from './erp-label'
import { AskColleague } from './handover/ask-colleague'
import { HandedOverNotice } from './handover/handed-over-notice'
import { TaskHeading } from './task/task-heading'
import { Words } from './words'

type FormTaskProps = { setup: Setup; task: JourneyTask; reading: Reading; children: ReactNode }

/** A task that is done here and not in the ERP: one column with its heading and a form. */
export function FormTask({ setup, task, reading, children }: FormTaskProps) {
  return (
    <main id="main" className="mx-auto w-full max-w-164 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <TaskHeading setup={setup} task={task} reading={reading} />
      <p className="mt-3 text-lead text-ink-2">
        <Words reading={reading} k={`tasks.${task.task.id}.lead`} />
      </p>
      {task.status === 'handedOver' ? (
        <div className="mt-8">
          <HandedOverNotice setup={setup} task={task} />
        </div>
      ) : (
        <>
          {children}
          <div className="mt-10 empty:hidden">
            <AskColleague setup={setup} task={task} />
          </div>
        </>
      )}
    </main>
  )
}
