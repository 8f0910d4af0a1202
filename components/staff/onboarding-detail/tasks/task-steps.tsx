import { useTranslations } from 'next-intl'
import { ActionSentence } from '@/components/guide-text/action-sentence'
import { GuideText } from '@/components/guide-text/guide-text'
import { Questions } from '@/components/guide-text/questions/questions'
import { useActorName } from '@/components/guide-text/task-status'
import { ActionButton } from '@/components/staff/onboarding-detail/action-button'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { askedWith } from '@/lib/guide/model/customer-values'
import { typedText } from '@/lib/guide/model/guide'
import type { JourneyAction, JourneyTask } from '@/lib/onboarding/journey'
import { answerOnBehalfAction, tickOnBehalfAction } from '@/lib/staff/onboarding-detail/on-behalf-actions'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Lists the steps of a task as the customer reads them, with who has ticked them. */
export function TaskSteps({
  onboarding,
  task,
  isManager,
}: {
  onboarding: OnboardingDetail
  task: JourneyTask
  isManager: boolean
}) {
  const t = useTranslations('onboardingDetail.task')
  if (task.actions.length === 0) return <p className="text-note text-ink-3">{t('noSteps')}</p>
  return (
    <Section title={t('steps')}>
      <ol className="border-t border-line">
        {task.actions.map((step) => (
          <TaskStep
            key={step.action.id}
            onboarding={onboarding}
            task={task}
            step={step}
            isManager={isManager}
          />
        ))}
      </ol>
    </Section>
  )
}

type TaskStepProps = {
  onboarding: OnboardingDetail
  task: JourneyTask
  step: JourneyAction
  isManager: boolean
}

export function TaskStep({ onboarding, task: { task }, step: { action, tick }, isManager }: TaskStepProps) {
  const t = useTranslations('onboardingDetail.task')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const known = action.verb === 'ask' && onboarding.view.knownValues.find(({ name }) => name === action.asked)
  const typed = known ? known.text : typedText(action)
  return (
    <li id={action.id} className="flex scroll-mt-6 items-start gap-x-4 border-b border-line py-2.5">
      <span
        aria-hidden="true"
        className={`w-4 shrink-0 text-center ${tick ? 'font-bold text-accent' : 'text-ink-3'}`}
      >
        {tick ? '✓' : '·'}
      </span>
      <div className="min-w-0 grow">
        <p id={`${action.id}-step`} className={tick ? 'text-ink-3' : ''}>
          <ActionSentence task={task} action={action} />
        </p>
        {typed !== undefined && (
          <code translate="no" className="block font-mono text-note break-all">
            {typed}
          </code>
        )}
        {tick && (
          <p className="text-cap text-ink-3">
            {t('tickedBy', {
              name: nameOfActor(tick.by),
              at: format.dateTime(tick.at, 'shortMoment'),
            })}
          </p>
        )}
      </div>
      {isManager && (
        <div className="shrink-0 whitespace-nowrap">
          <ActionButton
            action={tickOnBehalfAction}
            onboardingId={onboarding.row.onboardingId}
            fields={{ taskId: task.id, actionId: action.id, done: String(!tick) }}
            look={tick ? 'link' : 'quiet'}
            describedBy={`${action.id}-step`}
          >
            {t(tick ? 'untick' : 'tick')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}

type AnswersOnBehalfProps = { onboarding: OnboardingDetail; task: JourneyTask; isManager: boolean }

/** Shows the customer's answers. Managers get the form to answer for the customer. */
export function AnswersOnBehalf({ onboarding, task, isManager }: AnswersOnBehalfProps) {
  const t = useTranslations('onboardingDetail.task')
  const { view, row } = onboarding
  if (isManager)
    return (
      <Questions
        view={view}
        task={task}
        serverForm={answerOnBehalfAction}
        submit={t('answer', { company: row.company })}
      />
    )
  const { answers } = view.record
  return (
    <Section title={t('answers')}>
      <dl className="border-t border-line">
        {view.guide.questions.map(({ id, voice, options, asks }) => (
          <div key={id} className="border-b border-line py-2.5">
            <dt className="text-note text-ink-2">
              <GuideText voice={voice} k={`questions.${id}.title`} />
            </dt>
            <dd className="font-medium">
              {answers[id] && options.includes(answers[id]) ? (
                <GuideText voice={voice} k={`questions.${id}.options.${answers[id]}`} />
              ) : (
                t('unanswered')
              )}
              {view.knownValues
                .filter(({ name }) => name === askedWith({ id, asks }, answers))
                .map(({ name, text }) => (
                  <code key={name} translate="no" className="block font-mono text-note break-all">
                    {text}
                  </code>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
