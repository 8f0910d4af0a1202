import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import { webhookPath } from '@/lib/platform/routes'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type WebhooksSilentProps = { notice: Extract<InstallationNotice, { kind: 'webhooksSilent' }> }

/** Says which of the vendor's endpoints get no events, why, and how many wait. Each has a link to its page. */
export function WebhooksSilent({ notice: { endpoints } }: WebhooksSilentProps) {
  const t = useTranslations('installation.webhooksSilent')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <Notice tone="bad" title={t('title', { count: endpoints.length })}>
      <p>{t('text')}</p>
      <ul className="mt-2 grid gap-1.5">
        {endpoints.map(({ id, url, state, since, waiting }) => (
          <li key={id} className="wrap-anywhere">
            <Link href={webhookPath(locale, id)}>{url}</Link>{' '}
            {t.rich(state, {
              at: () => <Moment at={since}>{format.dateTime(since, 'shortMoment')}</Moment>,
            })}
            {' · '}
            {t('waiting', { count: waiting })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
