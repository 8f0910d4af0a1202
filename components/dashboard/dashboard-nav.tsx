import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { dashboardPath, insightPath } from '@/lib/dashboard/paths'

/** The areas of the staff. A page within one marks it too. */
export function DashboardNav({ here }: { here: string }) {
  const t = useTranslations('dashboard.nav')
  const locale = useLocale()
  const isInsight = here.startsWith(insightPath(locale))
  return (
    <nav aria-label={t('label')} className="flex gap-x-1">
      <Area href={dashboardPath(locale)} isHere={!isInsight} name={t('tenants')} />
      <Area href={insightPath(locale)} isHere={isInsight} name={t('insight')} />
    </nav>
  )
}

function Area({ href, isHere, name }: { href: string; isHere: boolean; name: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'true' : undefined}
      className="rounded-chip px-2.5 max-sm:px-1.5 py-1.5 text-note text-ink-2 no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {name}
    </Link>
  )
}
