import { useNow, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import { daysUntil } from '@/lib/connection/credentials/expiry'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

/** For so many days before, a page says loudly that a secret expires. */
const noticeDays = 30

/** Says that the sign-in details expire soon or have expired, or that they are stored here no more. */
export function CredentialsNotice({ view }: { view: OnboardingView }) {
  const t = useTranslations('connect')
  const day = useDay()
  const now = useNow()
  const { credentials, credentialsForgottenAt, guide } = view
  const names = { erp: guide.erp.name, vendor: guide.vendor.name }
  const days = credentials?.expiresOn === undefined ? undefined : daysUntil(credentials.expiresOn, now)
  if (credentials?.expiresOn !== undefined && days !== undefined && days <= noticeDays)
    return (
      <div className="mt-7">
        <Notice
          tone={days < 0 ? 'bad' : 'wait'}
          title={t(days < 0 ? 'expiry.over' : 'expiry.soon', {
            ...names,
            count: days,
            date: day(credentials.expiresOn),
          })}
        >
          <p>{t('expiry.renew', names)}</p>
        </Notice>
      </div>
    )
  if (!credentialsForgottenAt) return null
  return (
    <div className="mt-7">
      <Notice tone="plain" title={t('forgotten.title')}>
        <p>{t('forgotten.text', names)}</p>
      </Notice>
    </div>
  )
}

/** Returns a function that writes a day of the calendar in words. The day is the same in every time zone. */
export function useDay(): (day: string) => string {
  const format = useFormatter()
  return (day) => format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
}
