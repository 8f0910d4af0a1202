import { useLocale, useNow, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CopyValue } from '@/components/ui/copy-value'
import { HiddenFields, type TaskIds } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import { remindColleagueAction, takeBackTaskAction } from '@/lib/handover/actions'
import { canHandOver, nextReminderAt } from '@/lib/handover/handover-rules'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { HandedOver } from '@/lib/onboarding/record'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { handOverPath } from '@/lib/platform/routes'

type HandedOverNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Says who holds a task and until when, and offers to remind them or to take the task back. */
export function HandedOverNotice({ view, task }: HandedOverNoticeProps) {
  const t = useTranslations('task.handedOver')
  const format = useFormatter()
  const locale = useLocale()
  const { handedOver } = task.record ?? {}
  if (!handedOver) return null
  const { to, by, since, until } = handedOver
  const ids = { onboardingId: view.onboardingId, taskId: task.task.id, locale }
  const url = view.linksToPassOn[task.task.id]
  return (
    <Notice tone="wait" title={t('title', { name: to.name })}>
      <p>
        {t('since', {
          by: by.participantId === view.participant.id ? 'you' : by.name,
          at: format.dateTime(since, 'moment'),
          until: format.dateTime(until, { dateStyle: 'long' }),
        })}
      </p>
      <p className="mt-2">{t(view.canSendMail ? 'thenMail' : 'then', { name: to.name })}</p>
      {url && <LinkToForward name={to.name} url={url} />}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        {view.canSendMail && <RemindColleague ids={ids} handedOver={handedOver} />}
        <form action={takeBackTaskAction}>
          <HiddenFields fields={ids} />
          <Button look="quiet">{t('takeBack')}</Button>
        </form>
      </div>
      <p className="mt-3 text-note text-ink-2">{t('takenBack', { name: to.name })}</p>
    </Notice>
  )
}

/** Shows the link of a handover whose mail cannot be sent, so that the person who handed over can pass it on. */
export function LinkToForward({ name, url }: { name: string; url: string }) {
  const t = useTranslations('task')
  return (
    <div className="mt-4">
      <p>{t('handedOver.passOn', { name })}</p>
      <CopyValue
        value={url}
        words={{ copy: t('copy.submit'), copied: t('copy.copied'), selected: t('copy.selected') }}
      />
    </div>
  )
}

type RemindColleagueProps = { ids: TaskIds; handedOver: HandedOver }

/** Offers to remind a colleague. Within a day after the last mail it says when that will be possible. */
export function RemindColleague({ ids, handedOver }: RemindColleagueProps) {
  const t = useTranslations('task.handedOver')
  const format = useFormatter()
  const now = useNow()
  const { name } = handedOver.to
  const from = nextReminderAt(handedOver)
  if (from > now) {
    const at = format.dateTime(from, 'moment')
    return <p className="basis-full">{t('reminded', { name, at })}</p>
  }
  return (
    <form action={remindColleagueAction}>
      <HiddenFields fields={ids} />
      <Button look="quiet">{t('remind', { name })}</Button>
    </form>
  )
}

/** Leads to the page that hands an open task over. A colleague cannot hand a task on. */
export function AskColleague({ view, task }: { view: OnboardingView; task: JourneyTask }) {
  const t = useTranslations('task')
  const locale = useLocale()
  if (view.handoverRequest || !canHandOver(task)) return null
  return (
    <>
      <ExpiredHandover task={task} />
      <p className="mt-6 border-y border-line py-3 [details+&]:mt-0 [details+&]:border-t-0">
        <Link href={handOverPath(locale, view.onboardingId, task.task.id)} className="font-medium">
          {t('askColleague')}
        </Link>
      </p>
    </>
  )
}

/** Says that a colleague's link expired before the task was done. */
export function ExpiredHandover({ task }: { task: JourneyTask }) {
  const t = useTranslations('task')
  const format = useFormatter()
  const expired = task.record?.expired
  if (!expired) return null
  const until = format.dateTime(expired.until, { dateStyle: 'long' })
  return (
    <p className="mt-6 max-w-[34em] text-wait">{t('handoverExpired', { name: expired.to.name, until })}</p>
  )
}
