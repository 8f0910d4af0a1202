import { useTranslations } from 'next-intl'
import { FormTask } from '@/components/customer/task/task-frame'
import { Questions } from '@/components/guide-text/questions/questions'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { answerQuestionsAction } from '@/lib/tasks/actions'

type QuestionsTaskProps = { view: OnboardingView; task: JourneyTask }

/** Asks the questions that decide which tasks this customer has. */
export function QuestionsTask({ view, task }: QuestionsTaskProps) {
  const t = useTranslations('task.questions')
  const back = useTranslations('task.asked')
  const { handoverRequest } = view
  return (
    <FormTask view={view} task={task}>
      <Questions
        view={view}
        task={task}
        serverForm={answerQuestionsAction}
        submit={handoverRequest ? back('details', { name: nameOf(handoverRequest.from) }) : t('submit')}
      />
    </FormTask>
  )
}
