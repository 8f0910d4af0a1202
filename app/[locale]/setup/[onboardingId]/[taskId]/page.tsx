import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { TaskPage } from '@/components/customer/task/task-page'
import { guideContextOf, plainGuideText, setGuideContext } from '@/components/guide-text/guide-context'
import { iconsOf } from '@/lib/guide/model/brand'
import { nameAtStart } from '@/lib/guide/model/names'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { taskPath } from '@/lib/platform/routes'
import { getShownTask } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]/[taskId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { onboardingId, taskId } = await params
  const view = await getShownTask(onboardingId, taskId)
  const task = view && taskOf(view, taskId)
  if (!task) return {}
  const { guide } = view
  const t = await getTranslations()
  const say = plainGuideText(t, guideContextOf(view))
  const title = `${say(`tasks.${taskId}.title`)} · ${nameAtStart(guide.vendor)} × ${guide.erp.name}`
  return { title, ...iconsOf(guide) }
}

export default async function OneTaskPage({ params }: Props) {
  const { locale, onboardingId, taskId } = await params
  const view = await getShownTask(onboardingId, taskId)
  const task = view && taskOf(view, taskId)
  if (!task) return redirectToNotFound()
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={taskPath(locale, onboardingId, taskId)} taskId={taskId}>
      <TaskPage view={view} task={task} />
    </CustomerFrame>
  )
}

function taskOf(view: OnboardingView, taskId: string) {
  return view.journey.tasks.find(({ task }) => task.id === taskId)
}
