import { useLocale, useTranslations } from 'next-intl'
import { MenuPath } from '@/components/guide-text/erp-label'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import type { ServerForm } from '@/components/ui/server-form'
import { isMet } from '@/lib/guide/model/conditions'
import type { Action, Guide } from '@/lib/guide/model/guide'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { AnswersState } from '@/lib/tasks/form-states'
import { LazyQuestionsForm } from './lazy-questions-form'

type QuestionsProps = {
  setup: OnboardingView
  task: JourneyTask
  reading: GuideContext
  /** Where it is sent; to the customer's own action where it is not said. */
  serverForm?: ServerForm<AnswersState>
  /** What its button says. */
  submit: string
}

/** The questions that apply, as a form. */
export function Questions({ setup, task, reading, serverForm, submit }: QuestionsProps) {
  const t = useTranslations('task.questions')
  const locale = useLocale()
  const plain = usePlainGuideText(reading)
  const { record, onboardingId, answersVersion } = setup
  const questions = reading.guide.questions.filter(({ when }) => isMet(when, record.answers))
  return (
    <LazyQuestionsForm
      ids={{ onboardingId, taskId: task.task.id, locale }}
      serverForm={serverForm}
      version={answersVersion}
      answers={record.answers}
      questions={questions.map(({ id, options, findOut, voice }) => ({
        id,
        title: <GuideText reading={reading} voice={voice} k={`questions.${id}.title`} />,
        plainTitle: plain(`questions.${id}.title`, voice),
        why: <GuideText reading={reading} voice={voice} k={`questions.${id}.why`} />,
        findOut: findOut.length > 0 && <FindOut reading={reading} questionId={id} actions={findOut} />,
        isShort: options.every((option) => plain(`questions.${id}.options.${option}`, voice).length <= 20),
        options: options.map((value) => ({
          value,
          label: <GuideText reading={reading} voice={voice} k={`questions.${id}.options.${value}`} />,
        })),
      }))}
      words={{
        submit,
        pending: t('pending'),
        lost: t('lost'),
        faults: t('errors.title'),
        fault: { required: t('errors.required'), unknownOption: t('errors.unknownOption') },
        changed: { title: t('changed.title'), text: t('changed.text'), theirs: t('changed.theirs') },
      }}
    />
  )
}

type FindOutProps = { reading: GuideContext; questionId: string; actions: Action[] }

/** For those who are not sure: where in the ERP the answer stands, and how to read it. */
export function FindOut({ reading, questionId, actions }: FindOutProps) {
  const t = useTranslations('task.questions')
  return (
    <details className="mt-3 text-note text-ink-2">
      <summary className="w-fit py-1">{t('findOut')}</summary>
      <div className="mt-1 grid max-w-[36em] gap-2.5 border-l-3 border-line-2 pl-4">
        <div>
          <MenuPath
            reading={reading}
            path={actions.flatMap((action) => menuLabelsOf(reading.guide, action))}
          />
        </div>
        <p>
          <GuideText reading={reading} k={`questions.${questionId}.findOut`} />
        </p>
      </div>
    </details>
  )
}

function menuLabelsOf(guide: Guide, action: Action): string[] {
  if (action.verb === 'tab' || action.verb === 'section') return [action.label]
  if (action.verb !== 'open') return []
  const screen = guide.screens[action.screen]
  return [...(screen?.path ?? []), ...(screen?.tab ? [screen.tab] : [])]
}
