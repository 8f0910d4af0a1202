import { useFormatter, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Section } from '@/components/ui/page'
import type { OnboardingDetail, OnboardingMail } from '@/lib/staff/onboarding-detail/onboarding-detail'

const shownMails = 6

/** Lists the mails that went out, and those that could not. */
export function Mails({ onboarding: { mails } }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.mails')
  const first = mails.slice(0, shownMails)
  const rest = mails.slice(shownMails)
  return (
    <Section id="mails" title={t('title')}>
      {mails.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      <ul>
        {first.map((mail) => (
          <MailRow key={mail.mailId} mail={mail} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="mt-2 text-note text-ink-2">
          <summary className="w-fit py-1">{t('older', { count: rest.length })}</summary>
          <ul>
            {rest.map((mail) => (
              <MailRow key={mail.mailId} mail={mail} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

/** Shows one mail, and where it got stuck. */
export function MailRow({ mail }: { mail: OnboardingMail }) {
  const t = useTranslations('onboardingDetail.mails')
  const format = useFormatter()
  const { kind, person, state, error } = mail
  const at = mail.sentAt ?? mail.tryAt ?? mail.at
  const isStuck = state === 'failing' || state === 'givenUp'
  return (
    <li className="border-b border-line py-2.5">
      <p className="text-note wrap-anywhere">
        {t(`kind.${kind ?? 'other'}`)} <span className="text-ink-3">{t('to', { email: person.email })}</span>
      </p>
      <p className={`text-cap ${isStuck ? 'text-bad' : 'text-ink-3'}`}>
        {t.rich(`state.${state}`, { at: () => <Moment at={at}>{format.relativeTime(at)}</Moment> })}
      </p>
      {isStuck && <p className="text-cap text-ink-2">{t(`errors.${error ?? 'other'}`)}</p>}
    </li>
  )
}
