import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import { reopenTask } from '@/lib/onboarding/task-actions'
import type { Reading } from '../erp-label'
import { useDoerName } from '../use-doer-name'
import { TaskFields } from './task-fields'

type DoneNoticeProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** By whom and when, and whether that is known or proved. */
export function DoneNotice({ setup, task, reading }: DoneNoticeProps) {
  const t = useTranslations('task.done')
  const format = useFormatter()
  const nameOfDoer = useDoerName(reading.guide)
  const locale = useLocale()
  const { done, verifiedAt } = task.record ?? {}
  const printed = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Notice tone="plain" title={t(task.proof ?? 'attested')}>
      {verifiedAt && <p>{t('verifiedAt', { at: printed(verifiedAt), erp: reading.guide.erp.name })}</p>}
      {done && <p>{t('by', { name: nameOfDoer(done.by), at: printed(done.at) })}</p>}
      <form action={reopenTask} className="mt-3">
        <TaskFields onboardingId={setup.onboardingId} taskId={task.task.id} locale={locale} />
        <Button look="quiet">{t('reopen')}</Button>
      </form>
    </Notice>
  )
}
