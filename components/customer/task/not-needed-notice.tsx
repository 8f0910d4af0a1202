import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { isMet } from '@/lib/guide/model/conditions'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { setupPath, taskPath } from '@/lib/platform/routes'

type NotNeededNoticeProps = { view: OnboardingView; task: JourneyTask }

/** Says which answer makes a task unnecessary, and where to change the answer. */
export function NotNeededNotice({ view, task }: NotNeededNoticeProps) {
  const t = useTranslations('task.notNeeded')
  const common = useTranslations('common')
  const locale = useLocale()
  const { answers } = view.record
  const deciding = Object.entries(task.task.when ?? {})
    .filter(([question, options]) => !isMet({ [question]: options }, answers))
    .map(([question]) => question)
  const voiceOf = (id: string) => view.guide.questions.find((question) => question.id === id)?.voice
  const questions = view.guide.tasks.find(({ kind }) => kind === 'questions')
  return (
    <>
      <div className="mt-6">
        <Notice tone="plain" title={t('title')}>
          <dl className="grid gap-3">
            {deciding.map((question) => (
              <div key={question}>
                <dt className="text-note text-ink-2">
                  <GuideText voice={voiceOf(question)} k={`questions.${question}.title`} />
                </dt>
                <dd>
                  {t.rich('answer', {
                    answer: () => (
                      <GuideText
                        voice={voiceOf(question)}
                        k={`questions.${question}.options.${answers[question] ?? 'unsure'}`}
                      />
                    ),
                  })}
                </dd>
              </div>
            ))}
          </dl>
        </Notice>
      </div>
      {!view.handoverRequest && (
        <div className="mt-7 flex flex-wrap items-center gap-x-6.5 gap-y-2">
          <ButtonLink href={setupPath(locale, view.onboardingId)}>{common('allTasks')}</ButtonLink>
          {questions && (
            <ButtonLink look="link" href={taskPath(locale, view.onboardingId, questions.id)}>
              {t('change')}
            </ButtonLink>
          )}
        </div>
      )}
    </>
  )
}
