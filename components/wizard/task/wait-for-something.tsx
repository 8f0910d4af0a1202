import { useLocale, useTranslations } from 'next-intl'
import type { Task } from '@/guides/guide'
import { isDescription } from '@/guides/name-at-start'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { useHasWords } from './use-has-words'
import { WaitForm } from './wait-form'

type WaitForSomethingProps = { onboardingId: string; task: Task; reading: Reading }

/** Open at once where the task itself is to wait. */
export function WaitForSomething({ onboardingId, task, reading }: WaitForSomethingProps) {
  const t = useTranslations('task.wait')
  const locale = useLocale()
  const has = useHasWords(reading)
  const { vendor } = reading.guide
  const receiver = `tasks.${task.id}.receiver`
  return (
    <WaitForm
      task={{ onboardingId, taskId: task.id, locale }}
      usual={task.waitFor}
      words={{
        summary: t('summary'),
        legend: t('legend'),
        options: {
          mail: t('options.mail'),
          colleague: t('options.colleague'),
          approval: t('options.approval'),
          ...(!isDescription(vendor) && { vendor: t('options.vendor', { vendor: vendor.name }) }),
          other: t('options.other'),
        },
        who: t('who'),
        hint: has(receiver) ? <Words reading={reading} k={receiver} /> : t('hint'),
        submit: t('submit'),
        faults: {
          required: t('faults.required'),
          tooLong: t('faults.tooLong'),
          unreadable: t('faults.unreadable'),
        },
      }}
    />
  )
}
