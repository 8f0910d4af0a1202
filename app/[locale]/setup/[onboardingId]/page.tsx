import type { Metadata } from 'next'
import { SetupFrame } from '@/components/wizard/setup-frame'
import { TaskList } from '@/components/wizard/task-list/task-list'
import { nameAtStart } from '@/guides/name-at-start'
import { refuse } from '@/lib/auth/refuse'
import { getSetup } from '@/lib/onboarding/onboarding-queries'
import { setupPath } from '@/lib/onboarding/paths'

type Props = PageProps<'/[locale]/setup/[onboardingId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const setup = await getSetup((await params).onboardingId)
  return setup ? { title: `${nameAtStart(setup.guide.vendor)} × ${setup.guide.erp.name}` } : {}
}

export default async function TaskListPage({ params }: Props) {
  const { locale, onboardingId } = await params
  const setup = await getSetup(onboardingId)
  if (!setup) return refuse()
  return (
    <SetupFrame setup={setup} here={setupPath(locale, onboardingId)}>
      <TaskList setup={setup} />
    </SetupFrame>
  )
}
