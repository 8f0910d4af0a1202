import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type GuidesLeftOutProps = { notice: Extract<InstallationNotice, { kind: 'guidesLeftOut' }> }

/** Says which guides are not served because their files have faults. */
export function GuidesLeftOut({ notice: { guideIds } }: GuidesLeftOutProps) {
  const t = useTranslations('installation.guidesLeftOut')
  return (
    <Notice tone="bad" title={t('title', { count: guideIds.length })}>
      <p>{t('text')}</p>
      <ul translate="no" className="mt-2 grid gap-0.5 font-mono text-note break-all">
        {guideIds.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <p className="mt-2 text-note text-ink-2">{t('repair', { command: 'npm run guides:check' })}</p>
    </Notice>
  )
}
