import { ConnectTask } from '@/components/customer/connect/connect-task'
import { QuestionsTask } from '@/components/customer/questions/questions-task'
import { Instructions } from '@/components/customer/task/instructions/instructions'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { NotNeededNotice } from './not-needed-notice'
import { StatusNotice } from './status-notice'
import { TaskHeading } from './task-frame'

export function TaskPage({ setup, task }: { setup: OnboardingView; task: JourneyTask }) {
  const { guide, company, participant } = setup
  const reading = { guide, company, erpLanguage: participant.erpLanguage }
  switch (task.task.kind) {
    case 'questions':
      return <QuestionsTask setup={setup} task={task} reading={reading} />
    case 'connect':
      return <ConnectTask setup={setup} task={task} reading={reading} />
    default:
      return <InstructionPage setup={setup} task={task} reading={reading} />
  }
}

type InstructionPageProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** A task that is read and ticked, whatever its status. */
export function InstructionPage({ setup, task, reading }: InstructionPageProps) {
  const has = useHasGuideText(reading)
  const lead = `tasks.${task.task.id}.lead`
  const head = (
    <div className="max-w-150">
      <TaskHeading setup={setup} task={task} reading={reading} />
      {has(lead) && task.status !== 'problem' && (
        <p className="mt-3 text-lead text-ink-2">
          <GuideText reading={reading} k={lead} />
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
