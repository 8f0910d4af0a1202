import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HandOverPage } from '@/components/wizard/handover/hand-over-page'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { refuse } from '@/lib/auth/refuse'
import { canHandOver } from '@/lib/onboarding/can-hand-over'
import { getSetup } from '@/lib/onboarding/onboarding-queries'
import { handOverPath, taskPath } from '@/lib/onboarding/paths'

type Props = PageProps<'/[locale]/setup/[onboardingId]/[taskId]/hand-over'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handOver')
  return { title: t('title') }
}

export default async function HandOverTaskPage({ params }: Props) {
  const { locale, onboardingId, taskId } = await params
  const setup = await getSetup(onboardingId)
  const task = setup?.journey.tasks.find((one) => one.task.id === taskId)
  if (!setup || !task) return refuse()
  if (!canHandOver(task)) redirect(taskPath(locale, onboardingId, taskId))
  return (
    <SetupFrame setup={setup} here={handOverPath(locale, onboardingId, taskId)}>
      <HandOverPage setup={setup} task={task} />
    </SetupFrame>
  )
}
