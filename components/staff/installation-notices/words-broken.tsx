import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type WordsBrokenProps = { notice: Extract<InstallationNotice, { kind: 'wordsBroken' }> }

/** Says which words people see in English because something is wrong with them. */
export function WordsBroken({ notice: { count, first } }: WordsBrokenProps) {
  const t = useTranslations('installation.wordsBroken')
  return (
    <Notice tone="wait" title={t('title', { count })}>
      <p>{t('text')}</p>
      <ul translate="no" className="mt-2 grid gap-0.5 font-mono text-note wrap-anywhere">
        {first.map(({ locale, key }) => (
          <li key={`${locale} ${key}`}>
            {locale} {key}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-note text-ink-2">{t('repair', { command: 'npm run guides:check' })}</p>
    </Notice>
  )
}
