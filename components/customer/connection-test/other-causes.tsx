import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/guide-text/action-sentence'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Modules } from '@/components/guide-text/permission-name'
import { Link } from '@/components/ui/link'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { DiagnosedCause } from '@/lib/onboarding/view/test-summary'
import { taskPath } from '@/lib/platform/routes'

type OtherCausesProps = { view: OnboardingView; causes: DiagnosedCause[] }

/** Lists the other causes that the same test found, each with its repair. */
export function OtherCauses({ view, causes }: OtherCausesProps) {
  const t = useTranslations('connectionTest.problem')
  const locale = useLocale()
  const plain = usePlainGuideText()
  if (causes.length === 0) return null
  return (
    <section>
      <h2 className="mb-3">{t('alsoFound')}</h2>
      <ul className="grid gap-5">
        {causes.map(({ cause, rows, taskId }) => (
          <li key={cause} className="max-w-[36em] border-s-3 border-bad-line ps-4.5">
            <h3 className="text-base text-ink">
              <GuideText k={`causes.${cause}.title`} />
            </h3>
            <p>
              <GuideText k={`causes.${cause}.repair`} />
              <Citation of={view.guide.causes[cause] ?? {}} />
            </p>
            {rows.length > 0 && <Modules rows={rows} />}
            {taskId && (
              <p className="mt-1">
                <Link href={taskPath(locale, view.onboardingId, taskId)}>
                  {t('open', { task: plain(`tasks.${taskId}.title`) })}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type PossibleCausesProps = { view: OnboardingView; causes: DiagnosedCause[] }

/** Lists the causes that the ERP's answer leaves possible, grouped by the task where to look. */
export function PossibleCauses({ view, causes }: PossibleCausesProps) {
  const t = useTranslations('connectionTest.problem')
  const locale = useLocale()
  const plain = usePlainGuideText()
  const tasks = [...new Set(causes.map(({ taskId }) => taskId))]
  if (causes.length === 0) return null
  return (
    <section>
      <h2>{t('possible.title')}</h2>
      <p className="mt-0.5 text-note text-ink-2">{t('possible.text')}</p>
      <ul className="mt-1.5">
        {tasks.map((taskId) => (
          <li key={taskId ?? ''} className="border-b border-line py-2.75">
            {causes
              .filter((found) => found.taskId === taskId)
              .map(({ cause }) => (
                <p key={cause}>
                  <GuideText k={`causes.${cause}.title`} />
                </p>
              ))}
            {taskId && (
              <Link
                href={taskPath(locale, view.onboardingId, taskId)}
                className="inline-block py-0.5 text-note"
              >
                {t('open', { task: plain(`tasks.${taskId}.title`) })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
