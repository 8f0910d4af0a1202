import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { TaskFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import type { Task } from '@/lib/guide/model/guide'
import { isDescription } from '@/lib/guide/model/names'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { rejectTaskAction, stopWaitingAction } from '@/lib/tasks/actions'
import { WaitForm } from './wait-form'

type WaitingNoticeProps = { setup: OnboardingView; task: JourneyTask; reading: GuideContext }

const hourMs = 3_600_000

/** Who is waited for, since when, and what to do when it takes longer than usual. */
export function WaitingNotice({ setup, task, reading }: WaitingNoticeProps) {
  const t = useTranslations('task.waiting')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  const has = useHasGuideText(reading)
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
          <GuideText reading={reading} k={late} />
        ) : (
          t('whatToDo', { for: waiting.for, vendor: reading.guide.vendor.name })
        )}
      </p>
      {task.task.refusal !== undefined && setup.handoverRequest && (
        <p className="mt-2">{t('rejectedTell', { name: nameOf(setup.handoverRequest.from) })}</p>
      )}
      <form action={stopWaitingAction} className="mt-4 flex flex-wrap gap-3">
        <TaskFields onboardingId={setup.onboardingId} taskId={id} locale={locale} />
        <Button look="quiet">
          {t(waiting.for === 'mail' || waiting.for === 'approval' ? 'came' : 'over')}
        </Button>
        {task.task.refusal !== undefined && !setup.handoverRequest && (
          <Button look="quiet" formAction={rejectTaskAction}>
            {t('rejected')}
          </Button>
        )}
      </form>
    </Notice>
  )
}

type WaitForSomethingProps = { onboardingId: string; task: Task; reading: GuideContext }

/** Open at once where the task itself is to wait. */
export function WaitForSomething({ onboardingId, task, reading }: WaitForSomethingProps) {
  const t = useTranslations('task.wait')
  const locale = useLocale()
  const has = useHasGuideText(reading)
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
        hint: has(receiver) ? <GuideText reading={reading} k={receiver} /> : t('hint'),
        submit: t('submit'),
        faults: {
          required: t('errors.required'),
          tooLong: t('errors.tooLong'),
          unreadable: t('errors.unreadable'),
        },
      }}
    />
  )
}
