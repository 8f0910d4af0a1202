import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { canHandOver } from '@/lib/onboarding/can-hand-over'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { handOverPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { Lapsed } from './lapsed'

/** The way to give an open task to somebody else. Whoever was given it cannot give it on. */
export function AskColleague({ setup, task }: { setup: Setup; task: JourneyTask }) {
  const t = useTranslations('task')
  const locale = useLocale()
  if (setup.asked || !canHandOver(task)) return null
  return (
    <>
      <Lapsed task={task} />
      <p className="mt-6 border-y border-line py-3 [details+&]:mt-0 [details+&]:border-t-0">
        <Link href={handOverPath(locale, setup.onboardingId, task.task.id)} className="font-medium">
          {t('askColleague')}
        </Link>
      </p>
    </>
  )
}
