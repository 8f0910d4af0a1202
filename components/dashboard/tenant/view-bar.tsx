import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { languageTag } from '@/i18n/routing'
import { tenantPath } from '@/lib/dashboard/paths'
import type { Setup } from '@/lib/onboarding/setup'

type ViewBarProps = { company: string; viewed: NonNullable<Setup['viewed']> }

/** Marks the customer's pages for somebody of the staff, in their own language, not the customer's. */
export async function ViewBar({ company, viewed: { onboardingId, language } }: ViewBarProps) {
  const t = await getTranslations({ locale: language, namespace: 'tenant.view' })
  return (
    <aside
      lang={languageTag(language)}
      className="sticky top-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b-2 border-wait-line bg-wait-soft px-7 py-2 text-note text-wait max-sm:px-4"
    >
      <span className="wrap-anywhere">{t('bar', { company })}</span>
      <Link href={tenantPath(language, onboardingId)} className="font-medium text-wait">
        {t('back')}
      </Link>
    </aside>
  )
}
