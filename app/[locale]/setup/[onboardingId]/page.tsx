import type { Metadata } from 'next'
import { CustomerFrame } from '@/components/customer/customer-frame'
import { TaskList } from '@/components/customer/task-list/task-list'
import { nameAtStart } from '@/lib/guide/model/names'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { setupPath } from '@/lib/platform/routes'
import { getShownOnboarding } from '@/lib/staff/view-as-customer/queries'

type Props = PageProps<'/[locale]/setup/[onboardingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const setup = await getShownOnboarding((await params).onboardingId)
  return setup ? { title: `${nameAtStart(setup.guide.vendor)} × ${setup.guide.erp.name}` } : {}
}

export default async function TaskListPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const setup = await getShownOnboarding(onboardingId)
  if (!setup) return redirectToNotFound()
  return (
    <CustomerFrame setup={setup} here={setupPath(locale, onboardingId)}>
      <TaskList setup={setup} />
    </CustomerFrame>
  )
}
