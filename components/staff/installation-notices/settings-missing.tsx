import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { guideInLocale } from '@/lib/guide/model/names'
import type { InstallationNotice } from '@/lib/staff/installation/queries'

type SettingsMissingProps = { notice: Extract<InstallationNotice, { kind: 'settingsMissing' }> }

/** Says which guides cannot be tested, and which variable of the environment each of them lacks. */
export function SettingsMissing({ notice: { guides } }: SettingsMissingProps) {
  const t = useTranslations('installation.settingsMissing')
  const locale = useLocale()
  return (
    <Notice tone="bad" title={t('title', { count: guides.length })}>
      <p>{t('text')}</p>
      <ul className="mt-2 grid gap-1.5">
        {guides.map(({ guide, variables }) => {
          const { vendor, erp } = guideInLocale(guide, locale)
          return (
            <li key={guide.id}>
              {t('guide', { vendor: vendor.name, erp: erp.name })}{' '}
              <span translate="no" className="font-mono text-note wrap-anywhere">
                {variables.join(', ')}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-2 text-note text-ink-2">{t('repair')}</p>
    </Notice>
  )
}
