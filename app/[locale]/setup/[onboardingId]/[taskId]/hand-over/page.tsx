import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { HandOverPage } from '@/components/customer/handover/hand-over-page'
import { canHandOver } from '@/lib/handover/handover-rules'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { handOverPath, taskPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]/[taskId]/hand-over'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('handOver')
  return { title: t('title') }
}

export default async function HandOverTaskPage({ params }: Props) {
  const { locale, onboardingId, taskId } = await params
  const setup = await getShownOnboarding(onboardingId)
  const task = setup?.journey.tasks.find((one) => one.task.id === taskId)
  if (!setup || !task) return redirectToNotFound()
  if (!canHandOver(task)) redirect(taskPath(locale, onboardingId, taskId))
  return (
    <CustomerFrame setup={setup} here={handOverPath(locale, onboardingId, taskId)}>
      <HandOverPage setup={setup} task={task} />
    </CustomerFrame>
  )
}
