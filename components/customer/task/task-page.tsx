import { AuthorizeTask } from '@/components/customer/authorize/authorize-task'
import { ConnectTask } from '@/components/customer/connect/connect-task'
import { QuestionsTask } from '@/components/customer/questions/questions-task'
import { Instructions } from '@/components/customer/task/instructions/instructions'
import { Citation } from '@/components/guide-text/action-sentence'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import { Static } from '@/components/static-html/static'
import { Main, mainLooks } from '@/components/ui/page'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { NotNeededNotice } from './not-needed-notice'
import { StatusNotice } from './status-notice'
import { TaskHeading } from './task-frame'

export function TaskPage({ view, task }: { view: OnboardingView; task: JourneyTask }) {
  switch (task.task.kind) {
    case 'questions':
      return <QuestionsTask view={view} task={task} />
    case 'authorize':
      return <AuthorizeTask view={view} task={task} />
    case 'connect':
      return <ConnectTask view={view} task={task} />
    default:
      return <InstructionPage view={view} task={task} />
  }
}

type InstructionPageProps = { view: OnboardingView; task: JourneyTask }

/** Shows a task that is read and ticked, whatever its status. */
export function InstructionPage({ view, task }: InstructionPageProps) {
  const hasText = useHasGuideText()
  const lead = `tasks.${task.task.id}.lead`
  const head = (
    <div className="max-w-150">
      <TaskHeading view={view} task={task} />
      {hasText(lead) && task.status !== 'problem' && (
        <Static as="p" className="mt-3 text-lead text-ink-2">
          <GuideText k={lead} />
          <Citation of={task.task} />
        </Static>
      )}
      <div data-answer className="mt-6 empty:hidden">
        <StatusNotice view={view} task={task} />
      </div>
    </div>
  )
  return (
    <Main className={mainLooks.figure}>
      {task.status === 'notNeeded' ? (
        <>
          {head}
          <NotNeededNotice view={view} task={task} />
        </>
      ) : (
        <Instructions view={view} task={task} head={head} />
      )}
    </Main>
  )
}
