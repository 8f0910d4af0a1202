import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { HandedOverNotice } from '../handover/handed-over-notice'
import { CannotStartNotice } from './cannot-start-notice'
import { DoneNotice } from './done-notice'
import { ProblemNotice } from './problem-notice'
import { WaitingNotice } from './waiting-notice'

type StatusNoticeProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** Says how a task stands where its instructions alone would not. */
export function StatusNotice({ setup, task, reading }: StatusNoticeProps) {
  switch (task.status) {
    case 'cannotStart':
      return <CannotStartNotice setup={setup} task={task} reading={reading} />
    case 'waiting':
      return <WaitingNotice setup={setup} task={task} reading={reading} />
    case 'handedOver':
      return (
        <div className="grid gap-4">
          <HandedOverNotice setup={setup} task={task} />
          <ProblemNotice setup={setup} task={task} reading={reading} />
        </div>
      )
    case 'problem':
      return <ProblemNotice setup={setup} task={task} reading={reading} />
    case 'done':
      return <DoneNotice setup={setup} task={task} reading={reading} />
    default:
      return null
  }
}
