import { useTranslations } from 'next-intl'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { FormTask } from '../form-task'
import { OtherCompanyNotice } from '../other-company-notice'
import { ColleagueDetails } from './colleague-details'
import { Credentials } from './credentials'
import { OpenTasks } from './open-tasks'
import { RemoveCredentials } from './remove-credentials'
import { RunningTest } from './running-test'
import { SignInProblem } from './sign-in-problem'

type ConnectTaskProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** The technical user's credentials, and the test that proves them. */
export function ConnectTask({ setup, task, reading }: ConnectTaskProps) {
  const t = useTranslations('connect.happens')
  const { vendor, erp, permissions } = reading.guide
  const names = { vendor: vendor.name, erp: erp.name, reads: permissions.length > 0 ? 'modules' : 'lists' }
  if (setup.asked) return <ColleagueDetails setup={setup} task={task} reading={reading} asked={setup.asked} />
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <SignInProblem setup={setup} task={task} reading={reading} />
      <OtherCompanyNotice setup={setup} />
      <RunningTest setup={setup} />
      <Credentials setup={setup} task={task} reading={reading}>
        <div className="max-w-[36em] border-l-3 border-accent-line pl-4.5">
          <h2 className="text-base">{t('title')}</h2>
          <ul className="mt-0.5 grid gap-1">
            <li>{t('signIn', names)}</li>
            <li>{t('read', names)}</li>
            <li>{t('keep', names)}</li>
          </ul>
        </div>
        <OpenTasks setup={setup} reading={reading} exceptId={task.task.id} />
      </Credentials>
      <RemoveCredentials setup={setup} taskId={task.task.id} />
    </FormTask>
  )
}
