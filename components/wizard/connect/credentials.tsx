import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { credentialFieldsOf } from '@/lib/onboarding/credential-fields'
import type { JourneyTask } from '@/lib/onboarding/journey'
import { nameOf } from '@/lib/onboarding/name-of'
import type { Asked, Setup } from '@/lib/onboarding/setup'
import { handBackCredentials, testConnection } from '@/lib/onboarding/test-actions'
import type { Reading } from '../erp-label'
import { usePlainWords, Words } from '../words'
import type { CredentialInput } from './credential-field'
import { LazyCredentialsForm } from './lazy-credentials-form'

type CredentialsProps = { setup: Setup; task: JourneyTask; reading: Reading; children: ReactNode }

/** The fields of this customer's branch with their words and what is stored; secrets only as being stored. */
export function Credentials({ setup, task, reading, children }: CredentialsProps) {
  const t = useTranslations('connect')
  const button = useButtonWords(setup.asked)
  const locale = useLocale()
  const plain = usePlainWords(reading)
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
            <Words reading={reading} k={`credentials.${name}.label`} />
            {!isRequired && <span className="font-normal text-ink-3"> {t('optional')}</span>}
          </>
        ),
        hint: (
          <>
            <Words reading={reading} k={`credentials.${name}.where`} />
            {noted.includes(name) && (
              <span className="block">
                <Words reading={reading} of="guide" k={`credentials.${name}`} />
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
      serverForm={setup.asked ? handBackCredentials : testConnection}
      ids={{ onboardingId, taskId: task.task.id, locale }}
      fields={fields}
      words={{
        ...button,
        lost: t('lost'),
        show: t('show'),
        hide: t('hide'),
        faults: t('faults'),
        fault: {
          required: t('fault.required'),
          tooLong: t('fault.tooLong'),
          unreadable: t('fault.unreadable'),
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
function useButtonWords(asked: Asked | undefined): { submit: string; pending: string } {
  const t = useTranslations('connect')
  const saving = useTranslations('questions')
  const back = useTranslations('task.asked')
  if (!asked) return { submit: t('submit'), pending: t('pending') }
  return { submit: back('details', { name: nameOf(asked.from) }), pending: saving('pending') }
}
