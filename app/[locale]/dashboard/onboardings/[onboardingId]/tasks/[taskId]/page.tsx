import { onboardingMetadata } from '@/app/[locale]/dashboard/onboardings/[onboardingId]/onboarding-metadata'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { TaskPage } from '@/components/staff/onboarding-detail/tasks/task-page'
import { StaffFrame } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { onboardingTaskPath } from '@/lib/platform/routes'
import { parseNotice } from '@/lib/staff/onboarding-detail/form-states'
import { getOnboarding } from '@/lib/staff/onboarding-detail/queries'

type Props = PageProps<'/[locale]/dashboard/onboardings/[onboardingId]/tasks/[taskId]'>

export const generateMetadata = onboardingMetadata

export default async function OnboardingTaskPage({ params, searchParams }: Props) {
  const { locale, onboardingId, taskId } = await params
  const here = onboardingTaskPath(locale, onboardingId, taskId)
  const staff = await requireStaff(locale, here)
  const onboarding = await getOnboarding(staff, onboardingId, locale)
  const task = onboarding?.view.journey.tasks.find((one) => one.task.id === taskId)
  if (!onboarding || !task) return redirectToNotFound()
  setGuideContext(guideContextOf(onboarding.view))
  return (
    <StaffFrame staff={staff} here={here}>
      <TaskPage
        onboarding={onboarding}
        task={task}
        staff={staff}
        notice={parseNotice((await searchParams).notice)}
      />
    </StaffFrame>
  )
}
