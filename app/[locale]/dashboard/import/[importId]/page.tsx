import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { CheckPage } from '@/components/dashboard/import/check-page'
import { ImportedPage } from '@/components/dashboard/import/imported-page'
import { listGuides } from '@/guides/catalog'
import { refuse } from '@/lib/auth/refuse'
import { requireStaff } from '@/lib/auth/require-staff'
import { getImport } from '@/lib/dashboard/import-queries'
import { importPath } from '@/lib/dashboard/paths'
import { listOwners } from '@/lib/dashboard/tenant-queries'
import { canSendMail } from '@/lib/mail/can-send-mail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/import/[importId]'>) {
  const { locale, importId } = await params
  const here = `${importPath(locale)}/${importId}`
  const staff = await requireStaff(locale, here)
  const found = staff.role === 'manager' ? await getImport(staff, importId) : null
  if (!found) return refuse()
  const t = await getTranslations('import')
  return (
    <DashboardFrame staff={staff} here={here} title={t('title')}>
      {found.state === 'open' && (
        <CheckPage
          list={found}
          locale={locale}
          guides={listGuides()}
          owners={await listOwners(staff)}
          canSendMail={canSendMail()}
        />
      )}
      {found.state === 'running' && (
        <p role="status" className="text-lead">
          {t('running')} <a href={here}>{t('reload')}</a>
        </p>
      )}
      {found.state === 'done' && <ImportedPage importId={importId} {...found} />}
    </DashboardFrame>
  )
}
