import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { taskPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { CauseCard } from '../cause-card'
import type { Reading } from '../erp-label'
import { usePlainWords } from '../words'
import { Modules } from './modules'

type RepairCardProps = { setup: Setup; reading: Reading; found: DiagnosedCause; isRepaired: boolean }

/** The likeliest cause with the way to the task that repairs it: the one primary button, unless it has been repaired. */
export function RepairCard({ setup, reading, found, isRepaired }: RepairCardProps) {
  const t = useTranslations('test.problem')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  const { cause, certainty, rows, taskId } = found
  return (
    <CauseCard reading={reading} cause={cause} certainty={certainty} tone={isRepaired ? 'plain' : 'bad'}>
      {rows.length > 0 && (
        <dl>
          <Modules reading={reading} term={t('modules')} rows={rows} />
        </dl>
      )}
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
