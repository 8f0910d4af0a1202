import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { languageTag } from '@/i18n/routing'
import { tenantPath } from '@/lib/dashboard/paths'
import type { TenantRow } from '@/lib/dashboard/tenant-row'
import { useGuideNames } from './use-guide-names'

/** Whose onboarding it is. The whole row leads to it. */
export function TenantName({ row }: { row: TenantRow }) {
  const t = useTranslations('common.languages.names')
  const locale = useLocale()
  const nameOf = useGuideNames()
  return (
    <>
      <Link
        href={tenantPath(locale, row.onboardingId)}
        prefetch={false}
        className="font-semibold leading-snug text-ink no-underline after:absolute after:inset-0 hover:underline"
      >
        {row.company}
      </Link>
      <span className="mt-0.5 block text-cap text-ink-3">
        {nameOf(row.guideId)} · <span lang={languageTag(row.locale)}>{t(row.locale)}</span>
      </span>
    </>
  )
}
