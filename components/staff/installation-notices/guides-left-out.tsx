import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { type Fault, formatFaults } from '@/lib/guide/explain/fault'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type GuidesLeftOutProps = { notice: Extract<InstallationNotice, { kind: 'guidesLeftOut' }> }

/** Says which guides are not served because their files have faults. */
export function GuidesLeftOut({ notice: { guideIds } }: GuidesLeftOutProps) {
  const t = useTranslations('installation.guidesLeftOut')
  return (
    <Notice tone="bad" title={t('title', { count: guideIds.length })}>
      <p>{t('text')}</p>
      <ul translate="no" className="mt-2 grid gap-0.5 font-mono text-note wrap-anywhere">
        {guideIds.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <p className="mt-2 text-note text-ink-2">{t('repair', { command: 'npm run guides:check' })}</p>
    </Notice>
  )
}

type ContentRefusedProps = { notice: Extract<InstallationNotice, { kind: 'contentRefused' }> }

/** Says that changed guides are not served because of faults, and which, and that those from before go on. */
export function ContentRefused({ notice: { faults } }: ContentRefusedProps) {
  const t = useTranslations('installation.contentRefused')
  return (
    <Notice tone="bad" title={t('title')}>
      <p>{t('text')}</p>
      <FaultList faults={faults.slice(0, 8)} />
      <p className="mt-2 text-note text-ink-2">{t('repair', { command: 'npm run guides:check' })}</p>
    </Notice>
  )
}

/** Lists what is wrong in files, each fault with its file and line. */
export function FaultList({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul translate="no" lang="en" className="mt-2 grid gap-0.5 font-mono text-note wrap-anywhere">
      {formatFaults(faults)
        .split('\n')
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  )
}
