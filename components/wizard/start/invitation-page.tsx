import { useTranslations } from 'next-intl'
import { possibleEnds } from '@/guides/possible-ends'
import { journey } from '@/lib/onboarding/journey'
import { chosenStartPath } from '@/lib/onboarding/paths'
import type { Invitation } from '@/lib/onboarding/setup'
import { Words } from '../words'
import { BeginForm } from './begin-form'
import { Need } from './need'
import { StartFrame } from './start-frame'

type InvitationPageProps = { invitation: Extract<Invitation, { state: 'valid' }>; token: string }

/** Who invites whom to what, what it takes, and one button. */
export function InvitationPage({ invitation, token }: InvitationPageProps) {
  const t = useTranslations('start')
  const { guide, company, participant } = invitation
  const names = { vendor: guide.vendor.name, ends: possibleEnds(guide) }
  const reading = { guide, erpLanguage: participant.erpLanguage, company }
  const { minutesLeft, total } = journey(guide, { answers: {}, ticks: [], tasks: [] })
  return (
    <StartFrame guide={guide} pathIn={(other) => chosenStartPath(other, token)}>
      <p className="mb-1.5 text-note text-ink-3">{t('for', { company })}</p>
      <h1 className="mb-4">{t('title', { ...names, erp: guide.erp.name })}</h1>
      <p className="text-lead text-ink-2">
        <Words reading={reading} of="guide" k="intro" />
      </p>
      <dl className="mt-8 border-t border-line">
        <Need term={t('time.term')}>{t('time.text', { minutes: minutesLeft, tasks: total })}</Need>
        <Need term={t('who')}>
          <Words reading={reading} k="who" />
        </Need>
        <Need term={t('proof.term')}>{t('proof.text', names)}</Need>
        <Need term={t('secrecy.term')}>{t('secrecy.text', names)}</Need>
      </dl>
      <BeginForm token={token} label={t('begin')} personal={t('personal', { email: participant.email })} />
    </StartFrame>
  )
}
