import { useLocale, useTranslations } from 'next-intl'
import { WhereToFind } from '@/components/customer/connect/where-to-find'
import { GuideText } from '@/components/guide-text/guide-text'
import { useLossWords } from '@/components/ui/loss-words'
import { useFormatter } from '@/i18n/formatter'
import { listCredentialFields } from '@/lib/connection/connectors'
import type { Action } from '@/lib/guide/model/guide'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { type Entry, isKept } from '@/lib/onboarding/view/collected-fields'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { LazyCollectForm } from './lazy-collect-form'

/** A step of a task that takes or gives something of the customer's own. */
export type OwnStepProps<Verb extends Action['verb']> = {
  view: OnboardingView
  task: JourneyTask
  action: Extract<Action, { verb: Verb }>
}

/** Shows a value that is kept and no secret. */
export function KeptValue({ text }: { text: string }) {
  return (
    <span translate="no" className="font-mono wrap-anywhere">
      {text}
    </span>
  )
}

/** Asks for one of the sign-in details, or says that it is kept. It is asked for again when a test has re-opened the task. */
export function CollectField({ view, task, action }: OwnStepProps<'collect'>) {
  const t = useTranslations('task.collect')
  const format = useFormatter()
  const { credentials } = view
  if (!credentials || !isKept(credentials, action.field))
    return <FieldForm view={view} task={task} action={action} />
  const value = credentials.fields[action.field]
  return (
    <>
      <p className="mt-1.5 text-note font-medium text-accent">
        {value === undefined
          ? t('kept', { when: format.dateTime(credentials.updatedAt, { dateStyle: 'long' }) })
          : t.rich('keptOpen', { value: () => <KeptValue text={value} /> })}
      </p>
      {task.status !== 'cannotStart' && (
        <details open={task.status === 'problem'} className="mt-1">
          <summary className="w-fit py-1 text-note text-ink-2">{t('replace')}</summary>
          <FieldForm view={view} task={task} action={action} />
        </details>
      )}
    </>
  )
}

function FieldForm({ view, task, action }: OwnStepProps<'collect'>) {
  const t = useTranslations('task.collect')
  const connect = useTranslations('connect')
  const locale = useLocale()
  const losses = useLossWords()
  const { guide, record, onboardingId } = view
  const field = listCredentialFields(guide, record).find(({ name }) => name === action.field)
  // The form is hidden while other tasks have to be done first. The notice above the task names them.
  if (!field || task.status === 'cannotStart') return null
  return (
    <LazyCollectForm
      of="credentials"
      ids={{ onboardingId, taskId: task.task.id, locale, actionId: action.id }}
      field={{
        name: field.name,
        isSecret: field.isSecret,
        label: <GuideText k={`credentials.${field.name}.label`} />,
        hint: (
          <>
            <WhereToFind field={field.name} />
            {field.isSecret && <span className="block">{t('sealed')}</span>}
          </>
        ),
      }}
      words={{
        submit: t('submit'),
        pending: t('pending'),
        show: t('show'),
        hide: t('hide'),
        losses,
        errors: {
          required: t('required'),
          tooLong: connect('errors.tooLong'),
          unreadable: connect('errors.unreadable'),
          oddShape: connect('errors.oddShape'),
          notADay: connect('errors.notADay'),
          pastDay: connect('errors.pastDay'),
        },
      }}
    />
  )
}

/** Names the steps that must be filled in before the task can be done. */
export function CollectFirst({ actions }: { actions: Entry[] }) {
  const t = useTranslations('task.collect')
  return (
    <div className="mt-7 max-w-[36em] border-s-3 border-wait-line py-0.5 ps-4.5">
      <p>{t('first')}</p>
      <ul>
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`#${action.id}`}>
              <GuideText
                k={`${action.verb === 'ask' ? `customerValues.${action.asked}` : `credentials.${action.field}`}.label`}
              />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
