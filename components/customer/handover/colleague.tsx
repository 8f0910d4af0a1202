import { useLocale, useTranslations } from 'next-intl'
import { CollectFirst } from '@/components/customer/task/collect/collect-field'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { completeTaskAction } from '@/lib/connection/actions'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { openEntries } from '@/lib/onboarding/view/collected-fields'
import type { HandoverRequest, OnboardingView } from '@/lib/onboarding/view/onboarding-view'

/** Says who request a colleague for this task. It replaces the way back, because a colleague has only this page. */
export function RequestedBy({ request, company }: { request: HandoverRequest; company: string }) {
  const t = useTranslations('task.asked')
  const name = nameOf(request.from)
  return (
    <>
      <p className="text-note text-ink-3">{t('by', { name, company })}</p>
      {request.message && (
        <blockquote className="mt-3 mb-5 border-s-3 border-line-2 py-0.5 ps-4.5 whitespace-pre-line text-ink-2">
          {request.message}
        </blockquote>
      )}
    </>
  )
}

type ColleagueEndProps = { view: OnboardingView; task: JourneyTask; request: HandoverRequest }

/** Shows a colleague the one button that ends their work. */
export function ColleagueEnd({ view, task, request }: ColleagueEndProps) {
  const t = useTranslations('task.asked')
  const locale = useLocale()
  if (task.status === 'cannotStart' || task.status === 'done') return null
  const name = nameOf(request.from)
  const open = openEntries(task, view)
  if (open.length > 0) return <CollectFirst actions={open} />
  return (
    <form action={completeTaskAction} className="mt-7">
      <HiddenFields fields={{ onboardingId: view.onboardingId, taskId: task.task.id, locale }} />
      <Button>{t('submit', { name })}</Button>
      <p className="mt-3 max-w-[34em] text-note text-ink-2">
        {t('end', { name })} {t('keep')}
      </p>
    </form>
  )
}
