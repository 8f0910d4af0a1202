import { useTranslations } from 'next-intl'
import { answerOnBehalf } from '@/lib/dashboard/on-behalf-actions'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { Questions } from '../../wizard/questions/questions'
import { Words } from '../../wizard/words'
import { Part } from './part'
import { readingOf } from './reading-of'

type AnswersOnBehalfProps = { tenant: Tenant; task: JourneyTask; isManager: boolean }

/** What was answered; for a manager the customer's own form. */
export function AnswersOnBehalf({ tenant, task, isManager }: AnswersOnBehalfProps) {
  const t = useTranslations('tenant.task')
  const reading = readingOf(tenant)
  const { setup, row } = tenant
  if (isManager)
    return (
      <Questions
        setup={setup}
        task={task}
        reading={reading}
        serverForm={answerOnBehalf}
        submit={t('answer', { company: row.company })}
      />
    )
  const { answers } = setup.record
  return (
    <Part title={t('answers')}>
      <dl className="border-t border-line">
        {reading.guide.questions.map(({ id, of, options }) => (
          <div key={id} className="border-b border-line py-2.5">
            <dt className="text-note text-ink-2">
              <Words reading={reading} of={of} k={`questions.${id}.title`} />
            </dt>
            <dd className="font-medium">
              {answers[id] && options.includes(answers[id]) ? (
                <Words reading={reading} of={of} k={`questions.${id}.options.${answers[id]}`} />
              ) : (
                t('unanswered')
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
