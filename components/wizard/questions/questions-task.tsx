import { useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { FormTask } from '../form-task'
import { Questions } from './questions'

type QuestionsTaskProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** The questions whose answers decide which tasks this customer has. */
export function QuestionsTask({ setup, task, reading }: QuestionsTaskProps) {
  const t = useTranslations('questions')
  const back = useTranslations('task.asked')
  const { asked } = setup
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <Questions
        setup={setup}
        task={task}
        reading={reading}
        submit={asked ? back('details', { name: nameOf(asked.from) }) : t('submit')}
      />
    </FormTask>
  )
}
