import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { useFormatter } from '@/i18n/formatter'
import { asksForConsent, possibleEnds } from '@/lib/guide/model/guide'
import type { Invitation } from '@/lib/invitations/invitation-link'
import { nameOf } from '@/lib/onboarding/actor'
import { computeJourney } from '@/lib/onboarding/journey'
import { chosenStartPath } from '@/lib/platform/routes'
import { Beforehand } from './beforehand'
import { BeginForm, Fact, StartFrame } from './start-frame'

type InvitationPageProps = { invitation: Extract<Invitation, { state: 'valid' }>; token: string }

/** Shows an invitation: who invites whom, how long it takes, and one button. */
export function InvitationPage({ invitation, token }: InvitationPageProps) {
  const t = useTranslations('start')
  const { guide, company, participant, returnUrl } = invitation
  const names = { vendor: guide.vendor.name, ends: possibleEnds(guide) }
  const { minutesLeft, total } = computeJourney(guide, { answers: {}, ticks: [], tasks: [] })
  return (
    <StartFrame guide={guide} pathIn={(other) => chosenStartPath(other, token)} returnUrl={returnUrl}>
      <p className="mb-1.5 text-note text-ink-3">{t('for', { company })}</p>
      <h1 className="mb-4">{t('title', { ...names, erp: guide.erp.name })}</h1>
      <p className="text-lead text-ink-2">
        <GuideText voice="guide" k="intro" />
      </p>
      <dl className="mt-8 border-t border-line">
        <Fact term={t('time.term')}>{t('time.text', { minutes: minutesLeft, tasks: total })}</Fact>
        <Fact term={t('who')}>
          <GuideText k="who" />
        </Fact>
        <Beforehand guide={guide} />
        <Fact term={t('proof.term')}>{t('proof.text', names)}</Fact>
        <Fact term={t('secrecy.term')}>
          {t('secrecy.text', {
            ...names,
            erp: guide.erp.name,
            ends: asksForConsent(guide) ? 'consent' : names.ends,
          })}
        </Fact>
      </dl>
      <BeginForm token={token} label={t('begin')} personal={t('personal', { email: participant.email })} />
    </StartFrame>
  )
}

type HandoverInvitationPageProps = { invitation: Extract<Invitation, { state: 'asked' }>; token: string }

/** Shows a handover to the colleague: who asks, for which task, how long it takes, and one button. */
export function HandoverInvitationPage({ invitation, token }: HandoverInvitationPageProps) {
  const t = useTranslations('start.asked')
  const start = useTranslations('start')
  const format = useFormatter()
  const { guide, company, participant, task, from, message } = invitation
  const name = nameOf(from)
  const until = format.dateTime(invitation.until, { dateStyle: 'long' })
  return (
    <StartFrame guide={guide} pathIn={(other) => chosenStartPath(other, token)}>
      <p className="mb-1.5 text-note text-ink-3">{start('for', { company })}</p>
      <h1 className="mb-4">{t('title', { name })}</h1>
      <p className="text-lead text-ink-2">{t('lead', { vendor: guide.vendor.name, erp: guide.erp.name })}</p>
      {message && (
        <figure className="mt-6 border-s-3 border-line-2 py-0.5 ps-4.5">
          <figcaption className="text-note text-ink-3">{t('writes', { name })}</figcaption>
          <blockquote className="whitespace-pre-line">{message}</blockquote>
        </figure>
      )}
      <dl className="mt-8 border-t border-line">
        <Fact term={t('task')}>
          <GuideText k={`tasks.${task.id}.title`} />
        </Fact>
        <Fact term={t('time.term')}>{t('time.text', { minutes: task.minutes })}</Fact>
        <Fact term={t('link.term')}>{t('link.text', { until })}</Fact>
        <Fact term={t('then.term')}>{t('then.text', { name })}</Fact>
      </dl>
      <BeginForm token={token} label={t('begin')} personal={t('personal', { email: participant.email })} />
    </StartFrame>
  )
}
