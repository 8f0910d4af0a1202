import { useLocale, useTranslations } from 'next-intl'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Link } from '@/components/ui/link'
import { useLossWords } from '@/components/ui/loss-words'
import { askedInQuestions } from '@/lib/guide/model/customer-values'
import type { Action } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { taskPath } from '@/lib/platform/routes'
import { KeptValue, type OwnStepProps } from './collect-field'
import { LazyCollectForm } from './lazy-collect-form'

/** Asks for one of the customer's own values, or shows it. Nobody replaces a value that the vendor's software has set. */
export function AskField({ view, task, action }: OwnStepProps<'ask'>) {
  const t = useTranslations('task')
  const known = view.knownValues.find(({ name }) => name === action.asked)
  if (!known) return <AskForm view={view} task={task} action={action} />
  const value = () => <KeptValue text={known.text} />
  return (
    <>
      <p className="mt-1.5 text-note font-medium text-accent">
        {known.isGiven
          ? t.rich('ask.given', { vendor: view.guide.vendor.name, value })
          : t.rich('collect.keptOpen', { value })}
      </p>
      {!known.isGiven && task.status !== 'cannotStart' && (
        <details className="mt-1">
          <summary className="w-fit py-1 text-note text-ink-2">{t('collect.replace')}</summary>
          <AskForm view={view} task={task} action={action} />
        </details>
      )}
    </>
  )
}

function AskForm({ view: { guide, onboardingId }, task, action }: OwnStepProps<'ask'>) {
  const t = useTranslations('task')
  const connect = useTranslations('connect.errors')
  const locale = useLocale()
  const losses = useLossWords()
  const plain = usePlainGuideText()
  const asked = guide.customerValues.find(({ name }) => name === action.asked)
  // The form is hidden while other tasks have to be done first. The notice above the task names them.
  if (!asked || task.status === 'cannotStart') return null
  const k = `customerValues.${asked.name}`
  return (
    <LazyCollectForm
      of="customerValues"
      ids={{ onboardingId, taskId: task.task.id, locale, actionId: action.id }}
      field={{
        name: asked.name,
        isSecret: false,
        // The sentence of the step has named it already.
        label: (
          <span className="sr-only">
            <GuideText k={`${k}.label`} />
          </span>
        ),
        hint: (
          <>
            <GuideText k={`${k}.where`} /> {t('ask.example', { example: asked.example })}
          </>
        ),
      }}
      words={{
        submit: t('collect.submit'),
        pending: t('collect.pending'),
        show: t('collect.show'),
        hide: t('collect.hide'),
        losses,
        errors: {
          required: t('ask.required'),
          tooLong: connect('tooLong'),
          unreadable: connect('unreadable'),
          oddShape: plain(`${k}.refused`),
        },
      }}
    />
  )
}

/** Says of a step which of the customer's values it lacks, and who can say it. */
export function LackedValues({ view, action }: { view: OnboardingView; action: Action }) {
  const t = useTranslations('task.ask')
  const locale = useLocale()
  return action.lacks?.map((name) => {
    const isInQuestions = askedInQuestions(view.guide.questions).includes(name)
    const asking = view.journey.tasks.find(
      ({ task, actions }) =>
        actions.some(({ action: other }) => other.verb === 'ask' && other.asked === name) ||
        (task.kind === 'questions' && isInQuestions),
    )
    return (
      <p key={name} className="mt-1.5 border-s-3 border-wait-line ps-3 text-note">
        {asking ? (
          t.rich('first', {
            field: () => <GuideText k={`customerValues.${name}.label`} />,
            task: () => (
              <Link href={taskPath(locale, view.onboardingId, asking.task.id)}>
                <GuideText k={`tasks.${asking.task.id}.title`} />
              </Link>
            ),
          })
        ) : (
          <GuideText k={`customerValues.${name}.missing`} />
        )}
      </p>
    )
  })
}
