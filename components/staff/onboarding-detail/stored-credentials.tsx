import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useDay } from '@/components/guide-text/credentials-notice'
import { Moment } from '@/components/staff/moment'
import { Static } from '@/components/static-html/static'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Says what is stored of the sign-in details and what the vendor's software has got. It shows none of them. */
export function StoredCredentials({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.credentials')
  const { guide, credentials, credentialsForgottenAt } = onboarding.view
  const { areCredentialsProved } = onboarding
  const day = useDay()
  const at = useMoment()
  if (!guide.tasks.some(({ kind }) => kind === 'connect')) return null
  return (
    <Section id="credentials" title={t('title')}>
      <Static as="ul" className="grid gap-1 text-note">
        {credentials && <li>{t.rich('saved', at(credentials.updatedAt))}</li>}
        {credentials?.expiresOn && <li>{t('expires', { date: day(credentials.expiresOn) })}</li>}
        {credentials && !areCredentialsProved && <li className="text-ink-2">{t('unproved')}</li>}
        {!credentials && (
          <li className="text-ink-2">
            {credentialsForgottenAt ? t.rich('forgotten', at(credentialsForgottenAt)) : t('none')}
          </li>
        )}
        {areCredentialsProved && <Handover onboarding={onboarding} />}
      </Static>
    </Section>
  )
}

/** Says to which key they are sealed, and whether the vendor's software has fetched and received them. */
export function Handover({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.credentials')
  const at = useMoment()
  const { release } = onboarding
  if (!release) return <li className="text-ink-2">{t('unsealed')}</li>
  const { kid, readAt, receivedAt } = release
  return (
    <>
      <li className="wrap-anywhere">
        {t.rich('sealed', { ...at(release.at), key: () => <code translate="no">{kid}</code> })}
      </li>
      <li>{readAt ? t.rich('read', at(readAt)) : t('unread')}</li>
      {receivedAt && <li>{t.rich('received', at(receivedAt))}</li>}
    </>
  )
}

/** Returns a function that gives a sentence its `<date></date>`, with the exact time as title. */
function useMoment(): (at: Date) => { date: () => ReactNode } {
  const format = useFormatter()
  return (at) => ({ date: () => <Moment at={at}>{format.dateTime(at, { dateStyle: 'long' })}</Moment> })
}
