import type { Metadata } from 'next'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { TaskList } from '@/components/customer/task-list/task-list'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { iconsOf } from '@/lib/guide/model/brand'
import { nameAtStart } from '@/lib/guide/model/names'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { setupPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await getShownOnboarding((await params).onboardingId)
  return view
    ? { title: `${nameAtStart(view.guide.vendor)} × ${view.guide.erp.name}`, ...iconsOf(view.guide) }
    : {}
}

export default async function TaskListPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const view = await getShownOnboarding(onboardingId)
  if (!view) return redirectToNotFound()
  setGuideContext(guideContextOf(view))
  return (
    <CustomerFrame view={view} here={setupPath(locale, onboardingId)}>
      <TaskList view={view} />
    </CustomerFrame>
  )
}
