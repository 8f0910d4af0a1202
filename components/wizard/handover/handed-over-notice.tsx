import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { takeBackTask } from '@/lib/onboarding/handover-actions'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import { TaskFields } from '../task/task-fields'
import { PassOn } from './pass-on'
import { Remind } from './remind'

type HandedOverNoticeProps = { setup: Setup; task: JourneyTask }

/** Who holds a task, since when and until when; asking again, and taking it back. */
export function HandedOverNotice({ setup, task }: HandedOverNoticeProps) {
  const t = useTranslations('task.handedOver')
  const format = useFormatter()
  const locale = useLocale()
  const { handedOver } = task.record ?? {}
  if (!handedOver) return null
  const { to, by, since, until } = handedOver
  const ids = { onboardingId: setup.onboardingId, taskId: task.task.id, locale }
  const url = setup.linksToPassOn[task.task.id]
  return (
    <Notice tone="wait" title={t('title', { name: to.name })}>
      <p>
        {t('since', {
          by: by.participantId === setup.participant.id ? 'you' : by.name,
          at: format.dateTime(since, { dateStyle: 'long', timeStyle: 'short' }),
          until: format.dateTime(until, { dateStyle: 'long' }),
        })}
      </p>
      <p className="mt-2">{t(setup.canSendMail ? 'thenMail' : 'then', { name: to.name })}</p>
      {url && <PassOn name={to.name} url={url} />}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        {setup.canSendMail && <Remind ids={ids} handedOver={handedOver} />}
        <form action={takeBackTask}>
          <TaskFields {...ids} />
          <Button look="quiet">{t('takeBack')}</Button>
        </form>
      </div>
      <p className="mt-3 text-note text-ink-2">{t('takenBack', { name: to.name })}</p>
    </Notice>
  )
}
