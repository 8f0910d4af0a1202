import { useLocale, useNow, useTranslations } from 'next-intl'
import { getGuideContext } from '@/components/guide-text/guide-context'
import { GuideText, useHasGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import type { Task } from '@/lib/guide/model/guide'
import { isDescription } from '@/lib/guide/model/names'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { hourMs, minuteMs } from '@/lib/platform/time'
import { rejectTaskAction, stopWaitingAction } from '@/lib/tasks/actions'
import { WaitForm } from './wait-form'

type WaitingNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Says who has to act and since when, and what to do when it takes longer than usual. */
export function WaitingNotice({ view, task }: WaitingNoticeProps) {
  const t = useTranslations('task.waiting')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  const hasText = useHasGuideText()
  const waiting = task.record?.waiting
  if (!waiting) return null
  const { id, usualHours } = task.task
  const waited = now.getTime() - waiting.since.getTime()
  const at = format.dateTime(waiting.since, 'moment')
  // Beside the time of this very minute, *now* would say nothing.
  const isNew = waited < minuteMs
  const isLate = usualHours !== undefined && waited > usualHours * hourMs
  const late = `tasks.${id}.late`
  return (
    <Notice
      tone="wait"
      title={t('title', {
        for: waiting.for,
        who: waiting.who || 'nobody',
        vendor: view.guide.vendor.name,
      })}
    >
      <p>
        {isNew ? t('sinceNow', { at }) : t('since', { ago: format.relativeTime(waiting.since, now), at })}{' '}
        {usualHours !== undefined && !isLate && t('usually', { hours: usualHours })}
        {isLate && t('late', { hours: usualHours })}
      </p>
      <p className="mt-2">
        {hasText(late) ? (
          <GuideText k={late} />
        ) : (
          t('whatToDo', { for: waiting.for, vendor: view.guide.vendor.name })
        )}
      </p>
      {task.task.refusal !== undefined && view.handoverRequest && (
        <p className="mt-2">{t('rejectedTell', { name: nameOf(view.handoverRequest.from) })}</p>
      )}
      <form action={stopWaitingAction} className="mt-4 flex flex-wrap gap-3">
        <HiddenFields fields={{ onboardingId: view.onboardingId, taskId: id, locale }} />
        <Button look="quiet">
          {t(waiting.for === 'mail' || waiting.for === 'approval' ? 'came' : 'over')}
        </Button>
        {task.task.refusal !== undefined && !view.handoverRequest && (
          <Button look="quiet" formAction={rejectTaskAction}>
            {t('rejected')}
          </Button>
        )}
      </form>
    </Notice>
  )
}

type WaitForSomethingProps = { onboardingId: string; task: Task }

/** Offers to note a wait. The form is open at once when the task itself is a wait. */
export function WaitForSomething({ onboardingId, task }: WaitForSomethingProps) {
  const t = useTranslations('task.wait')
  const locale = useLocale()
  const hasText = useHasGuideText()
  const { vendor } = getGuideContext().guide
  const receiver = `tasks.${task.id}.receiver`
  return (
    <WaitForm
      task={{ onboardingId, taskId: task.id, locale }}
      expected={task.waitFor}
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
        hint: hasText(receiver) ? <GuideText k={receiver} /> : t('hint'),
        submit: t('submit'),
        losses: useLossWords(),
        errors: {
          required: t('errors.required'),
          tooLong: t('errors.tooLong'),
          unreadable: t('errors.unreadable'),
        },
      }}
    />
  )
}
