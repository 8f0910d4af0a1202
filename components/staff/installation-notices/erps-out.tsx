import { useLocale, useTranslations } from 'next-intl'
import { GuideTitle } from '@/components/staff/guide-names'
import { hasTitle } from '@/components/staff/guides-in-words'
import { RelativeTime } from '@/components/staff/moment'
import { Notice } from '@/components/ui/notice'
import { guideInLocale } from '@/lib/guide/model/names'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type ErpsOutProps = { notice: Extract<InstallationNotice, { kind: 'erpsOut' }> }

/** Says which ERPs fail for many tenants, since when and why, and that nobody is mailed about it. */
export function ErpsOut({ notice: { outages } }: ErpsOutProps) {
  const t = useTranslations('installation.erpsOut')
  const locale = useLocale()
  return (
    <Notice tone="wait" title={t('title', { count: outages.length })}>
      {outages.map(({ guide, cause, since, affected }) => (
        <p key={guide.id}>
          {t.rich(hasTitle(guide, 'causes', cause) ? 'text' : 'textUnclear', {
            erp: guideInLocale(guide, locale).erp.name,
            count: affected,
            since: () => <RelativeTime at={since} />,
            cause: () => <GuideTitle guideId={guide.id} kind="causes" id={cause} />,
          })}
        </p>
      ))}
      <p className="mt-2 text-note text-ink-2">{t('meanwhile')}</p>
    </Notice>
  )
}
