import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { CauseCard } from '../cause-card'
import type { Reading } from '../erp-label'
import { usePlainWords } from '../words'
import { Modules } from './modules'

type RepairCardProps = {
  setup: Setup
  reading: Reading
  found: DiagnosedCause
  rowCount: number
  isRepaired: boolean
}

/** The likeliest cause with the way to the task that repairs it: the one primary button, unless it has been repaired. */
export function RepairCard({ setup, reading, found, rowCount, isRepaired }: RepairCardProps) {
  const t = useTranslations('test.problem')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  const { cause, certainty, rows, taskId } = found
  // Naming every module would bury the sentence that says all of them.
  const isSome = rows.length > 0 && rows.length < rowCount
  return (
    <CauseCard
      reading={reading}
      cause={cause}
      certainty={certainty}
      tone={isRepaired ? 'plain' : 'bad'}
      concerning={isSome && <Modules reading={reading} rows={rows} />}
    >
      {taskId && (
        <p className="mt-2">
          <ButtonLink
            href={taskPath(locale, setup.onboardingId, taskId)}
            look={isRepaired ? 'quiet' : 'primary'}
          >
            {t('open', { task: plain(`tasks.${taskId}.title`) })}
          </ButtonLink>
        </p>
      )}
      {taskId && !isRepaired && <p className="text-note text-ink-2">{t('marked')}</p>}
    </CauseCard>
  )
}
