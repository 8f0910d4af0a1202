import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/staff/moment'
import { Notice } from '@/components/ui/notice'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type MailsStuckProps = { notice: Extract<InstallationNotice, { kind: 'mailsStuck' }> }

/** Says that mails do not leave, why, and what that means for the customers. */
export function MailsStuck({ notice: { waiting, since, reason } }: MailsStuckProps) {
  const t = useTranslations('installation.mailsStuck')
  return (
    <Notice tone="bad" title={t('title')}>
      <p>
        {reason === 'restoredCopy'
          ? t('reason.restoredCopy', { command: 'npm run db:restored' })
          : t(`reason.${reason}`)}{' '}
        {t.rich('waiting', { count: waiting, since: () => <RelativeTime at={since} /> })}
      </p>
      <p className="mt-2 text-note text-ink-2">{t('meanwhile')}</p>
    </Notice>
  )
}
