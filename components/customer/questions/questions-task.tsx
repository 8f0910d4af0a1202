import { useTranslations } from 'next-intl'
import { FormTask } from '@/components/customer/task/task-frame'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { Questions } from '@/components/guide-text/questions/questions'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

type QuestionsTaskProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

/** The questions whose answers decide which tasks this customer has. */
export function QuestionsTask({ setup, task, reading }: QuestionsTaskProps) {
  const t = useTranslations('task.questions')
  const back = useTranslations('task.asked')
  const { handoverRequest } = setup
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <Questions
        setup={setup}
        task={task}
        reading={reading}
        submit={handoverRequest ? back('details', { name: nameOf(handoverRequest.from) }) : t('submit')}
      />
    </FormTask>
  )
}
