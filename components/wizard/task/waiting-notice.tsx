import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Setup } from '@/lib/onboarding/setup'
import { refuseTask, stopWaiting } from '@/lib/onboarding/waiting-actions'
import type { Reading } from '../erp-label'
import { Words } from '../words'
import { TaskFields } from './task-fields'
import { useHasWords } from './use-has-words'

type WaitingNoticeProps = { setup: Setup; task: JourneyTask; reading: Reading }

const hourMs = 3_600_000

/** Who is waited for, since when, and what to do when it takes longer than usual. */
export function WaitingNotice({ setup, task, reading }: WaitingNoticeProps) {
  const t = useTranslations('task.waiting')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  const has = useHasWords(reading)
  const waiting = task.record?.waiting
  if (!waiting) return null
  const { id, usualHours } = task.task
  const isLate = usualHours !== undefined && now.getTime() - waiting.since.getTime() > usualHours * hourMs
  const late = `tasks.${id}.late`
  return (
    <Notice
      tone="wait"
      title={t('title', {
        for: waiting.for,
        who: waiting.who || 'nobody',
        vendor: reading.guide.vendor.name,
      })}
    >
      <p>
        {t('since', {
          ago: format.relativeTime(waiting.since, now),
          at: format.dateTime(waiting.since, { dateStyle: 'long', timeStyle: 'short' }),
        })}{' '}
        {usualHours !== undefined && !isLate && t('usually', { hours: usualHours })}
        {isLate && t('late', { hours: usualHours })}
      </p>
      <p className="mt-2">
        {has(late) ? (
          <Words reading={reading} k={late} />
        ) : (
          t('whatToDo', { for: waiting.for, vendor: reading.guide.vendor.name })
        )}
      </p>
      {task.task.refusal !== undefined && setup.asked && (
        <p className="mt-2">{t('refusedTell', { name: nameOf(setup.asked.from) })}</p>
      )}
      <form action={stopWaiting} className="mt-4 flex flex-wrap gap-3">
        <TaskFields onboardingId={setup.onboardingId} taskId={id} locale={locale} />
        <Button look="quiet">
          {t(waiting.for === 'mail' || waiting.for === 'approval' ? 'came' : 'over')}
        </Button>
        {task.task.refusal !== undefined && !setup.asked && (
          <Button look="quiet" formAction={refuseTask}>
            {t('refused')}
          </Button>
        )}
      </form>
    </Notice>
  )
}
