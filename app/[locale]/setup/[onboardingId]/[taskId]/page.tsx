import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { TaskPage } from '@/components/customer/task/task-page'
import { plainGuideText } from '@/components/guide-text/guide-context'
import { nameAtStart } from '@/lib/guide/model/names'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { taskPath } from '@/lib/platform/routes'
import { getShownTask } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]/[taskId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { onboardingId, taskId } = await params
  const setup = await getShownTask(onboardingId, taskId)
  const task = setup && taskOf(setup, taskId)
  if (!task) return {}
  const { guide, company, participant } = setup
  const t = await getTranslations(`erps.${guide.erp.id}`)
  const say = plainGuideText(t, { guide, company, erpLanguage: participant.erpLanguage })
  return { title: `${say(`tasks.${taskId}.title`)} · ${nameAtStart(guide.vendor)} × ${guide.erp.name}` }
}

export default async function OneTaskPage({ params }: Props) {
  const { locale, onboardingId, taskId } = await params
  const setup = await getShownTask(onboardingId, taskId)
  const task = setup && taskOf(setup, taskId)
  if (!task) return redirectToNotFound()
  return (
    <CustomerFrame setup={setup} here={taskPath(locale, onboardingId, taskId)} taskId={taskId}>
      <TaskPage setup={setup} task={task} />
    </CustomerFrame>
  )
}

function taskOf(setup: OnboardingView, taskId: string) {
  return setup.journey.tasks.find(({ task }) => task.id === taskId)
}
