import { useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Asked, Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { FormTask } from '../form-task'
import { Credentials } from './credentials'
import { SignInProblem } from './sign-in-problem'

type ColleagueDetailsProps = { setup: Setup; task: JourneyTask; reading: Reading; asked: Asked }

/** The fields alone: whoever was handed this task fills them in, and does not test. */
export function ColleagueDetails({ setup, task, reading, asked }: ColleagueDetailsProps) {
  const t = useTranslations('task.asked')
  const name = nameOf(asked.from)
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <SignInProblem setup={setup} task={task} reading={reading} />
      <Credentials setup={setup} task={task} reading={reading}>
        <p className="max-w-[36em] border-l-3 border-accent-line pl-4.5">
          {t('secret', { name })} {t('end', { name })}
        </p>
      </Credentials>
    </FormTask>
  )
}
