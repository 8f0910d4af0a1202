import { useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Notice } from '@/components/ui/notice'
import { StatusPill } from '@/components/ui/status-pill'
import { useFormatter } from '@/i18n/formatter'
import type { WebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'

/** Shows whether an endpoint gets events, in a word. */
export function EndpointState({ endpoint: { state, isSecretLost } }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks.state')
  if (state === 'failing' || (state === 'on' && isSecretLost))
    return <StatusPill tone="bad">{t('failing')}</StatusPill>
  if (state === 'on') return <StatusPill tone="plain">{t('on')}</StatusPill>
  return <StatusPill tone={state === 'off' ? 'muted' : 'bad'}>{t('off')}</StatusPill>
}

/** Says why an endpoint gets no events, what that means for those that wait, and what to do. */
export function EndpointTrouble({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks.trouble')
  const format = useFormatter()
  const { state, since, isSecretLost, waiting: count } = endpoint
  const at = () => since && <Moment at={since}>{format.dateTime(since, 'shortMoment')}</Moment>
  if (isSecretLost)
    return (
      <Notice tone="bad" title={t('secretTitle')}>
        <p>{t('secret')}</p>
      </Notice>
    )
  if (state === 'on') return null
  if (state === 'failing')
    return (
      <Notice tone="bad" title={t('failingTitle')}>
        <p>{t.rich('failing', { at, count })}</p>
      </Notice>
    )
  if (state === 'off') return <p className="text-ink-2">{t.rich('offByStaff', { at, count })}</p>
  return (
    <Notice tone="bad" title={t('offTitle')}>
      <p>{t.rich(state, { at, count })}</p>
    </Notice>
  )
}

/** Says what was just done. */
export function DoneNotice({ notice }: { notice?: WebhookNotice }) {
  const t = useTranslations('webhooks.notice')
  return (
    <p
      role="status"
      data-answer
      className={notice ? 'mb-5 w-fit rounded-box bg-accent-soft px-4 py-2 text-note' : 'sr-only'}
    >
      {notice && t(notice)}
    </p>
  )
}
