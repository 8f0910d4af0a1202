import { useLocale, useTranslations } from 'next-intl'
import { Citation } from '@/components/guide-text/action-sentence'
import { MenuPath } from '@/components/guide-text/erp-label'
import { getGuideContext } from '@/components/guide-text/guide-context'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import type { ServerForm } from '@/components/ui/form-sending'
import { useLossWords } from '@/components/ui/loss-words'
import { isMet } from '@/lib/guide/model/conditions'
import type { Action, Guide } from '@/lib/guide/model/guide'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { AnswersState } from '@/lib/tasks/form-states'
import { LazyQuestionsForm } from './lazy-questions-form'

type QuestionsProps = {
  view: OnboardingView
  task: JourneyTask
  /** Receives the answers: an action of the customer's, or one of the staff's. */
  serverForm: ServerForm<AnswersState>
  /** The label of the button. */
  submit: string
}

/** Shows the questions that apply to this onboarding as a form. */
export function Questions({ view, task, serverForm, submit }: QuestionsProps) {
  const t = useTranslations('task.questions')
  const locale = useLocale()
  const plain = usePlainGuideText()
  const connect = useTranslations('connect.errors')
  const askedValue = useAskedValue(view)
  const { record, onboardingId, answersVersion } = view
  const questions = view.guide.questions.filter(({ when }) => isMet(when, record.answers))
  return (
    <LazyQuestionsForm
      ids={{ onboardingId, taskId: task.task.id, locale }}
      serverForm={serverForm}
      version={answersVersion}
      answers={record.answers}
      questions={questions.map(({ id, options, asks = {}, findOut, voice, ...cited }) => ({
        id,
        title: <GuideText voice={voice} k={`questions.${id}.title`} />,
        plainTitle: plain(`questions.${id}.title`, voice),
        why: (
          <>
            <GuideText voice={voice} k={`questions.${id}.why`} />
            <Citation of={cited} />
          </>
        ),
        findOut: findOut.length > 0 && <FindOut questionId={id} actions={findOut} />,
        isShort: options.every(
          (option) =>
            asks[option] === undefined && plain(`questions.${id}.options.${option}`, voice).length <= 20,
        ),
        options: options.map((value) => ({
          value,
          label: <GuideText voice={voice} k={`questions.${id}.options.${value}`} />,
          asked: askedValue(asks[value]),
        })),
      }))}
      words={{
        submit,
        pending: t('pending'),
        losses: useLossWords(),
        errorsTitle: t('errors.title'),
        errors: {
          required: t('errors.required'),
          unknownOption: t('errors.unknownOption'),
          tooLong: connect('tooLong'),
          unreadable: connect('unreadable'),
          oddShape: connect('oddShape'),
        },
        changed: { title: t('changed.title'), text: t('changed.text'), theirs: t('changed.theirs') },
      }}
    />
  )
}

/** Returns a function that prepares the field of a customer's value that is typed with an answer. */
function useAskedValue({ guide, knownValues }: OnboardingView) {
  const t = useTranslations('task')
  const connect = useTranslations('connect.errors')
  const plain = usePlainGuideText()
  return (name: string | undefined) => {
    const value = guide.customerValues.find((each) => each.name === name)
    if (!value) return undefined
    const k = `customerValues.${value.name}`
    const known = knownValues.find((each) => each.name === value.name)
    return {
      name: value.name,
      label: <GuideText k={`${k}.label`} />,
      plainLabel: plain(`${k}.label`, value.voice),
      hint: (
        <>
          <GuideText k={`${k}.where`} /> {t('ask.example', { example: value.example })}
        </>
      ),
      value: known?.text,
      ...(known?.isGiven && {
        given: (
          <p className="text-note font-medium text-accent">
            {t.rich('ask.given', {
              vendor: guide.vendor.name,
              value: () => (
                <span translate="no" className="font-mono wrap-anywhere">
                  {known.text}
                </span>
              ),
            })}
          </p>
        ),
      }),
      errors: {
        required: t('ask.required'),
        tooLong: connect('tooLong'),
        unreadable: connect('unreadable'),
        oddShape: plain(`${k}.refused`, value.voice),
      },
    }
  }
}

type FindOutProps = { questionId: string; actions: Action[] }

/** Says where in the ERP the answer can be found, and how to read it. */
export function FindOut({ questionId, actions }: FindOutProps) {
  const t = useTranslations('task.questions')
  const { guide } = getGuideContext()
  return (
    <details className="mt-3 text-note text-ink-2">
      <summary className="w-fit py-1">{t('findOut')}</summary>
      <div className="mt-1 grid max-w-[36em] gap-2.5 border-s-3 border-line-2 ps-4">
        <div>
          <MenuPath path={actions.flatMap((action) => menuLabelsOf(guide, action))} />
        </div>
        <p>
          <GuideText k={`questions.${questionId}.findOut`} />
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
