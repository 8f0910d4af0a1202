import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { GuideText, usePlainGuideText } from '@/components/guide-text/guide-text'
import { Button } from '@/components/ui/button'
import { TaskFields } from '@/components/ui/hidden-fields'
import {
  handBackCredentialsAction,
  removeCredentialsAction,
  testConnectionAction,
} from '@/lib/connection/actions'
import { credentialFieldsOf } from '@/lib/connection/connectors'
import { nameOf } from '@/lib/onboarding/actor'
import type { JourneyTask } from '@/lib/onboarding/journey'
import type { HandoverRequest, OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import type { CredentialInput } from './credentials-form'
import { LazyCredentialsForm } from './lazy-credentials-form'

type CredentialsProps = {
  setup: OnboardingView
  task: JourneyTask
  reading: GuideContext
  children: ReactNode
}

/** The fields of this customer's branch with their words and what is stored; secrets only as being stored. */
export function Credentials({ setup, task, reading, children }: CredentialsProps) {
  const t = useTranslations('connect')
  const button = useButtonWords(setup.handoverRequest)
  const locale = useLocale()
  const plain = usePlainGuideText(reading)
  const { guide, credentials: stored, record, onboardingId } = setup
  const noted = task.task.credentials.filter(({ note }) => note).map(({ field }) => field)
  const fields = credentialFieldsOf(guide, record.answers).map(
    ({ name, isSecret, isRequired }): CredentialInput => {
      const isStored = stored?.storedSecrets.includes(name) ?? false
      return {
        asked: { name, isSecret, isRequired, isStored },
        plainLabel: plain(`credentials.${name}.label`),
        label: (
          <>
            <GuideText reading={reading} k={`credentials.${name}.label`} />
            {!isRequired && <span className="font-normal text-ink-3"> {t('optional')}</span>}
          </>
        ),
        hint: (
          <>
            <GuideText reading={reading} k={`credentials.${name}.where`} />
            {noted.includes(name) && (
              <span className="block">
                <GuideText reading={reading} voice="guide" k={`credentials.${name}`} />
              </span>
            )}
            {isStored && <span className="block text-ink">{t('stored')}</span>}
          </>
        ),
        value: isSecret ? undefined : stored?.fields[name],
      }
    },
  )
  return (
    <LazyCredentialsForm
      serverForm={setup.handoverRequest ? handBackCredentialsAction : testConnectionAction}
      ids={{ onboardingId, taskId: task.task.id, locale }}
      fields={fields}
      words={{
        ...button,
        lost: t('lost'),
        show: t('show'),
        hide: t('hide'),
        faults: t('errors.title'),
        fault: {
          required: t('errors.required'),
          tooLong: t('errors.tooLong'),
          unreadable: t('errors.unreadable'),
        },
        tooMany: {
          title: t('tooMany.title'),
          text: t('tooMany.text', { erp: guide.erp.name, minutes: '{minutes}' }),
        },
      }}
    >
      {children}
    </LazyCredentialsForm>
  )
}

/** A colleague who was handed the task saves and is done; the test is for whoever asked them. */
function useButtonWords(asked: HandoverRequest | undefined): { submit: string; pending: string } {
  const t = useTranslations('connect')
  const saving = useTranslations('task.questions')
  const back = useTranslations('task.asked')
  if (!asked) return { submit: t('submit'), pending: t('pending') }
  return { submit: back('details', { name: nameOf(asked.from) }), pending: saving('pending') }
}

/** Folded away: the connection needs them, and nothing asks for removing them in passing. */
export function RemoveCredentials({ setup, taskId }: { setup: OnboardingView; taskId: string }) {
  const { onboardingId, credentials } = setup
  const t = useTranslations('connect.remove')
  const locale = useLocale()
  const format = useFormatter()
  if (!credentials) return null
  return (
    <details className="mt-12 text-note text-ink-2">
      <summary className="w-fit py-1">{t('title')}</summary>
      <form action={removeCredentialsAction} className="mt-2 grid max-w-[36em] justify-items-start gap-3">
        <TaskFields onboardingId={onboardingId} taskId={taskId} locale={locale} />
        <p>{t('text', { when: format.dateTime(credentials.updatedAt, { dateStyle: 'long' }) })}</p>
        <Button look="quiet">{t('submit')}</Button>
      </form>
    </details>
  )
}
