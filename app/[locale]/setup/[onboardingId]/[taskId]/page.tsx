import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { TaskPage } from '@/components/wizard/task/task-page'
import { nameAtStart } from '@/guides/name-at-start'
import { refuse } from '@/lib/auth/refuse'
import { getTaskSetup } from '@/lib/onboarding/onboarding-queries'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'

type Props = PageProps<'/[locale]/setup/[onboardingId]/[taskId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, onboardingId, taskId } = await params
  const setup = await getTaskSetup(onboardingId, taskId)
  const task = setup && taskOf(setup, taskId)
  if (!task) return {}
  const { guide, company } = setup
  const t = await getTranslations({ locale, namespace: `erps.${guide.erp.id}` })
  const names = { vendor: guide.vendor.name, erp: guide.erp.name, company }
  return { title: `${t(`tasks.${taskId}.title`, names)} · ${nameAtStart(guide.vendor)} × ${guide.erp.name}` }
}

export default async function OneTaskPage({ params }: Props) {
  const { locale, onboardingId, taskId } = await params
  const setup = await getTaskSetup(onboardingId, taskId)
  const task = setup && taskOf(setup, taskId)
  if (!task) return refuse()
  return (
    <SetupFrame setup={setup} here={taskPath(locale, onboardingId, taskId)} taskId={taskId}>
      <TaskPage setup={setup} task={task} />
    </SetupFrame>
  )
}

function taskOf(setup: Setup, taskId: string) {
  return setup.journey.tasks.find(({ task }) => task.id === taskId)
}
