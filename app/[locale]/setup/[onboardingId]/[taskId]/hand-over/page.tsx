import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { HandOverPage } from '@/components/customer/handover/hand-over-page'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
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
  const view = await getShownOnboarding(onboardingId)
  const task = view?.journey.tasks.find((one) => one.task.id === taskId)
  if (!view || !task) return redirectToNotFound()
  if (!canHandOver(task)) redirect(taskPath(locale, onboardingId, taskId))
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={handOverPath(locale, onboardingId, taskId)}>
      <HandOverPage view={view} task={task} />
    </CustomerFrame>
  )
}
