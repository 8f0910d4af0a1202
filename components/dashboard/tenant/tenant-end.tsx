import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { deleteTenantPath } from '@/lib/dashboard/paths'
import type { Tenant } from '@/lib/dashboard/tenant'
import { archiveTenant, unarchiveTenant } from '@/lib/dashboard/tenant-actions'
import { ActionButton } from './action-button'
import { Part } from './part'

/** Putting a tenant away, for a while or for good. */
export function TenantEnd({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('tenant.end')
  const locale = useLocale()
  const { onboardingId, archivedAt } = tenant.row
  return (
    <div className="print:hidden">
      <Part id="end" title={t('title')}>
        {!archivedAt && <p className="mb-2.5 text-note text-ink-2">{t('archiveText')}</p>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <ActionButton action={archivedAt ? unarchiveTenant : archiveTenant} onboardingId={onboardingId}>
            {t(archivedAt ? 'unarchive' : 'archive')}
          </ActionButton>
          <Link
            href={deleteTenantPath(locale, onboardingId)}
            prefetch={false}
            className="py-1 text-note text-bad"
          >
            {t('delete')}
          </Link>
        </div>
      </Part>
    </div>
  )
}
