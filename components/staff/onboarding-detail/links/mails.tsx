import { useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { ActionButton } from '@/components/staff/onboarding-detail/action-button'
import { Static } from '@/components/static-html/static'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { sendMailAgainAction } from '@/lib/staff/onboarding-detail/actions'
import type { OnboardingDetail, OnboardingMail } from '@/lib/staff/onboarding-detail/onboarding-detail'

const shownMails = 6

type MailsProps = { onboarding: OnboardingDetail; isManager: boolean }

/** Lists the mails that went out, and those that could not. */
export function Mails({ onboarding, isManager }: MailsProps) {
  const { mails, row } = onboarding
  const show = (mail: OnboardingMail) => (
    <MailRow key={mail.mailId} mail={mail} onboardingId={row.onboardingId} isManager={isManager} />
  )
  const t = useTranslations('onboardingDetail.mails')
  const first = mails.slice(0, shownMails)
  const rest = mails.slice(shownMails)
  return (
    <Section id="mails" title={t('title')}>
      {mails.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      <ul>{first.map(show)}</ul>
      {rest.length > 0 && (
        <details className="mt-2 text-note text-ink-2">
          <summary className="w-fit py-1">{t('older', { count: rest.length })}</summary>
          <ul>{rest.map(show)}</ul>
        </details>
      )}
    </Section>
  )
}

type MailRowProps = { mail: OnboardingMail; onboardingId: string; isManager: boolean }

/** Shows one mail, and where it got stuck. One that was given up can be sent again. */
export function MailRow({ mail, onboardingId, isManager }: MailRowProps) {
  const t = useTranslations('onboardingDetail.mails')
  const format = useFormatter()
  const { mailId, kind, person, state, error, canSendAgain } = mail
  const at = mail.sentAt ?? mail.tryAt ?? mail.at
  const isStuck = state === 'failing' || state === 'givenUp'
  return (
    <li className="border-b border-line py-2.5">
      <Static>
        <p className="text-note wrap-anywhere">
          {t(`kind.${kind ?? 'other'}`)}{' '}
          <span className="text-ink-3">{t('to', { email: person.email })}</span>
        </p>
        <p className={`text-cap ${isStuck ? 'text-bad' : 'text-ink-3'}`}>
          {t.rich(`state.${state}`, { at: () => <Moment at={at}>{format.relativeTime(at)}</Moment> })}
        </p>
        {isStuck && <p className="text-cap text-ink-2">{t(`errors.${error ?? 'other'}`)}</p>}
      </Static>
      {isManager && canSendAgain && (
        <div className="print:hidden">
          <ActionButton
            action={sendMailAgainAction}
            onboardingId={onboardingId}
            fields={{ mailId }}
            look="link"
            label={t('sendAgainTo', { email: person.email })}
          >
            {t('sendAgain')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
