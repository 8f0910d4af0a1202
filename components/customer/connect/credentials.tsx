import { useLocale, useNow, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskLink } from '@/components/customer/task/task-frame'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import { useFormatter } from '@/i18n/formatter'
import {
  handBackCredentialsAction,
  removeCredentialsAction,
  testConnectionAction,
} from '@/lib/connection/actions'
import { listCredentialFields } from '@/lib/connection/connectors'
import { choicesFor } from '@/lib/connection/credentials/choices'
import { daysUntil, expiringField, expiryName } from '@/lib/connection/credentials/expiry'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { type CollectedField, keptElsewhere } from '@/lib/onboarding/view/collected-fields'
import type { HandoverRequest, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { CredentialInput } from './credentials-form'
import { LazyCredentialsForm } from './lazy-credentials-form'
import { usePauseWords } from './pause-words'
import { WhereToFind } from './where-to-find'

type CredentialsProps = {
  view: OnboardingView
  task: JourneyTask
  children: ReactNode
}

/**
 * Prepares the credential fields that apply to this customer, with their words and stored values. Of a stored secret it
 * says only that it is stored.
 */
export function Credentials({ view, task, children }: CredentialsProps) {
  const t = useTranslations('connect')
  const button = useButtonWords(view.handoverRequest)
  const locale = useLocale()
  const plain = usePlainGuideText()
  const pause = usePauseWords(view.guide.erp.name)
  const { guide, credentials: stored, record, onboardingId } = view
  const expiry = useExpiryField(view)
  const kept = keptElsewhere(guide, record.answers, stored, view.journey.tasks)
  const asked = listCredentialFields(guide, record, stored?.fields).filter(
    ({ name }) => !kept.some(({ field }) => field === name),
  )
  const fields = asked.map(({ name, isSecret, isRequired }): CredentialInput => {
    const isStored = stored?.storedSecrets.includes(name) ?? false
    const choices = isSecret ? [] : choicesFor(view.tests, name)
    return {
      credential: { name, isSecret, isRequired, isStored },
      plainLabel: plain(`credentials.${name}.label`),
      label: (
        <>
          <GuideText k={`credentials.${name}.label`} />
          {!isRequired && <span className="font-normal text-ink-3"> {t('optional')}</span>}
        </>
      ),
      hint: (
        <>
          <WhereToFind field={name} />
          {isStored && <span className="block text-ink">{t('stored')}</span>}
        </>
      ),
      value: isSecret ? undefined : stored?.fields[name],
      ...(choices.length > 0 && { choices }),
    }
  })
  return (
    <LazyCredentialsForm
      serverForm={view.handoverRequest ? handBackCredentialsAction : testConnectionAction}
      ids={{ onboardingId, taskId: task.task.id, locale }}
      fields={fields}
      expiry={expiry}
      words={{
        ...button,
        losses: useLossWords(),
        show: t('show'),
        hide: t('hide'),
        notListed: t('choices.notListed'),
        typeIt: t('choices.typeIt'),
        errorsTitle: t('errors.title'),
        errors: {
          required: t('errors.required'),
          tooLong: t('errors.tooLong'),
          unreadable: t('errors.unreadable'),
          oddShape: t('errors.oddShape'),
          notADay: t('errors.notADay'),
          pastDay: t('errors.pastDay'),
        },
        pause,
      }}
    >
      <KeptElsewhere view={view} kept={kept} />
      {children}
    </LazyCredentialsForm>
  )
}

/** Names the sign-in details that other tasks have collected, with a way back to where they can be replaced. */
function KeptElsewhere({ view, kept }: { view: OnboardingView; kept: CollectedField[] }) {
  const t = useTranslations('connect')
  if (kept.length === 0) return null
  return (
    <ul className="max-w-[36em] text-note text-ink-2">
      {kept.map(({ field, taskId }) => (
        <li key={field}>
          {t.rich('kept', {
            field: () => <GuideText k={`credentials.${field}.label`} />,
            task: () => <TaskLink view={view} taskId={taskId} />,
          })}
        </li>
      ))}
    </ul>
  )
}

/** Returns the field for the day on which a secret expires, where the playbook says that one may. A day that is over is not offered again. */
function useExpiryField({ guide, record, credentials }: OnboardingView) {
  const t = useTranslations('connect.expiry')
  const plain = usePlainGuideText()
  const now = useNow()
  const field = expiringField(guide, record.answers)
  if (field === undefined) return undefined
  const day = credentials?.expiresOn
  return {
    name: expiryName,
    label: t('label', { field: plain(`credentials.${field}.label`) }),
    hint: t('hint', { erp: guide.erp.name }),
    value: day !== undefined && daysUntil(day, now) >= 0 ? day : undefined,
  }
}

/** Returns the words of the button: a colleague only saves, and the person who asked them tests. */
function useButtonWords(request: HandoverRequest | undefined): { submit: string; pending: string } {
  const t = useTranslations('connect')
  const saving = useTranslations('task.questions')
  const back = useTranslations('task.asked')
  if (!request) return { submit: t('submit'), pending: t('pending') }
  return { submit: back('details', { name: nameOf(request.from) }), pending: saving('pending') }
}

/** Removes the stored credentials. It is collapsed because the connection needs them. */
export function RemoveCredentials({ view, taskId }: { view: OnboardingView; taskId: string }) {
  const { onboardingId, credentials } = view
  const t = useTranslations('connect.remove')
  const locale = useLocale()
  const format = useFormatter()
  if (!credentials) return null
  return (
    <details className="mt-12 text-note text-ink-2">
      <summary className="w-fit py-1">{t('title')}</summary>
      <form action={removeCredentialsAction} className="mt-2 grid max-w-[36em] justify-items-start gap-3">
        <HiddenFields fields={{ onboardingId, taskId, locale }} />
        <p>{t('text', { when: format.dateTime(credentials.updatedAt, { dateStyle: 'long' }) })}</p>
        <Button look="quiet">{t('submit')}</Button>
      </form>
    </details>
  )
}
