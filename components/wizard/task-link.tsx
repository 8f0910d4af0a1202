import Link from 'next/link'
import { useLocale } from 'next-intl'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from './erp-label'
import { Words } from './words'

/** A task by its name, and the way there; a colleague who was handed another one learns the name alone. */
export function TaskLink({ setup, taskId, reading }: { setup: Setup; taskId: string; reading: Reading }) {
  const locale = useLocale()
  const title = <Words reading={reading} k={`tasks.${taskId}.title`} />
  return setup.asked ? title : <Link href={taskPath(locale, setup.onboardingId, taskId)}>{title}</Link>
}
