import { useFormatter, useTranslations } from 'next-intl'
import { nameOf } from '@/lib/onboarding/name-of'
import { chosenStartPath } from '@/lib/onboarding/paths'
import type { Invitation } from '@/lib/onboarding/setup'
import { Words } from '../words'
import { BeginForm } from './begin-form'
import { Need } from './need'
import { StartFrame } from './start-frame'

type AskedPageProps = { invitation: Extract<Invitation, { state: 'asked' }>; token: string }

/** Who asks whom for what one task, how long it takes, and one button. */
export function AskedPage({ invitation, token }: AskedPageProps) {
  const t = useTranslations('start.asked')
  const start = useTranslations('start')
  const format = useFormatter()
  const { guide, company, participant, task, from, message } = invitation
  const reading = { guide, erpLanguage: participant.erpLanguage, company }
  const name = nameOf(from)
  const until = format.dateTime(invitation.until, { dateStyle: 'long' })
  return (
    <StartFrame guide={guide} pathIn={(other) => chosenStartPath(other, token)}>
      <p className="mb-1.5 text-note text-ink-3">{start('for', { company })}</p>
      <h1 className="mb-4">{t('title', { name })}</h1>
      <p className="text-lead text-ink-2">{t('lead', { vendor: guide.vendor.name, erp: guide.erp.name })}</p>
      {message && (
        <figure className="mt-6 border-l-3 border-line-2 py-0.5 pl-4.5">
          <figcaption className="text-note text-ink-3">{t('writes', { name })}</figcaption>
          <blockquote className="whitespace-pre-line">{message}</blockquote>
        </figure>
      )}
      <dl className="mt-8 border-t border-line">
        <Need term={t('task')}>
          <Words reading={reading} k={`tasks.${task.id}.title`} />
        </Need>
        <Need term={t('time.term')}>{t('time.text', { minutes: task.minutes })}</Need>
        <Need term={t('link.term')}>{t('link.text', { until })}</Need>
        <Need term={t('then.term')}>{t('then.text', { name })}</Need>
      </dl>
      <BeginForm token={token} label={t('begin')} personal={t('personal', { email: participant.email })} />
    </StartFrame>
  )
}
