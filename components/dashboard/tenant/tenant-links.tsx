import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Part } from './part'
import { TenantLinkRow } from './tenant-link-row'

/** The links that open something now; those that have ended folded away. */
export function TenantLinks({ tenant, isManager }: { tenant: Tenant; isManager: boolean }) {
  const t = useTranslations('tenant.links')
  const now = new Date()
  const isGood = ({ revokedAt, expiresAt }: Tenant['links'][number]) => !revokedAt && expiresAt > now
  const good = tenant.links.filter(isGood)
  const ended = tenant.links.filter((link) => !isGood(link))
  return (
    <Part id="links" title={t('title')}>
      {good.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      <ul>
        {good.map((link) => (
          <TenantLinkRow key={link.linkId} tenant={tenant} link={link} isManager={isManager} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="mt-2 text-note text-ink-2">
          <summary className="w-fit py-1">{t('ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((link) => (
              <TenantLinkRow key={link.linkId} tenant={tenant} link={link} isManager={false} />
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}
