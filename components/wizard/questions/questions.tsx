import { useLocale, useTranslations } from 'next-intl'
import { isMet } from '@/guides/branches'
import type { AnswersState } from '@/lib/onboarding/form-states'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import type { ServerForm } from '../use-form-action'
import { usePlainWords, Words } from '../words'
import { FindOut } from './find-out'
import { LazyQuestionsForm } from './lazy-questions-form'

type QuestionsProps = {
  setup: Setup
  task: JourneyTask
  reading: Reading
  /** Where it is sent; to the customer's own action where it is not said. */
  serverForm?: ServerForm<AnswersState>
  /** What its button says. */
  submit: string
}

/** The questions that apply, as a form. */
export function Questions({ setup, task, reading, serverForm, submit }: QuestionsProps) {
  const t = useTranslations('questions')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  const { record, onboardingId, answersVersion } = setup
  const questions = reading.guide.questions.filter(({ when }) => isMet(when, record.answers))
  return (
    <LazyQuestionsForm
      ids={{ onboardingId, taskId: task.task.id, locale }}
      serverForm={serverForm}
      version={answersVersion}
      answers={record.answers}
      questions={questions.map(({ id, options, findOut, of }) => ({
        id,
        title: <Words reading={reading} of={of} k={`questions.${id}.title`} />,
        plainTitle: plain(`questions.${id}.title`, of),
        why: <Words reading={reading} of={of} k={`questions.${id}.why`} />,
        findOut: findOut.length > 0 && <FindOut reading={reading} questionId={id} actions={findOut} />,
        isShort: options.every((option) => plain(`questions.${id}.options.${option}`, of).length <= 20),
        options: options.map((value) => ({
          value,
          label: <Words reading={reading} of={of} k={`questions.${id}.options.${value}`} />,
        })),
      }))}
      words={{
        submit,
        pending: t('pending'),
        lost: t('lost'),
        faults: t('faults'),
        fault: { required: t('fault.required'), unknownOption: t('fault.unknownOption') },
        changed: { title: t('changed.title'), text: t('changed.text'), theirs: t('changed.theirs') },
      }}
    />
  )
}
