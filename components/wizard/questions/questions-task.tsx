import { useLocale, useTranslations } from 'next-intl'
import { isMet } from '@/guides/branches'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { FormTask } from '../form-task'
import { usePlainWords, Words } from '../words'
import { FindOut } from './find-out'
import { LazyQuestionsForm } from './lazy-questions-form'

type QuestionsTaskProps = { setup: Setup; task: JourneyTask; reading: Reading }

/** The questions whose answers decide which tasks this customer has. */
export function QuestionsTask({ setup, task, reading }: QuestionsTaskProps) {
  const t = useTranslations('questions')
  const back = useTranslations('task.asked')
  const locale = useLocale()
  const plain = usePlainWords(reading)
  const { record, onboardingId, answersVersion, asked } = setup
  const questions = reading.guide.questions.filter(({ when }) => isMet(when, record.answers))
  return (
    <FormTask setup={setup} task={task} reading={reading}>
      <LazyQuestionsForm
        ids={{ onboardingId, taskId: task.task.id, locale }}
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
          submit: asked ? back('details', { name: nameOf(asked.from) }) : t('submit'),
          pending: t('pending'),
          lost: t('lost'),
          faults: t('faults'),
          fault: { required: t('fault.required'), unknownOption: t('fault.unknownOption') },
          changed: { title: t('changed.title'), text: t('changed.text'), theirs: t('changed.theirs') },
        }}
      />
    </FormTask>
  )
}
