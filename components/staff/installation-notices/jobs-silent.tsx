import { useTranslations } from 'next-intl'
import { RelativeTime } from '@/components/staff/moment'
import { Notice } from '@/components/ui/notice'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type JobsSilentProps = { notice: Extract<InstallationNotice, { kind: 'jobsSilent' }> }

/** Says that no process does the background jobs, and what waits for them. */
export function JobsSilent({ notice: { since } }: JobsSilentProps) {
  const t = useTranslations('installation.jobsSilent')
  return (
    <Notice tone="bad" title={t('title')}>
      <p>{t.rich('text', { since: () => <RelativeTime at={since} /> })}</p>
      <p className="mt-2 text-note text-ink-2">{t('repair')}</p>
    </Notice>
  )
}
