import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Part } from './part'
import { TenantPerson } from './tenant-person'

export function TenantPeople({ tenant, isManager }: { tenant: Tenant; isManager: boolean }) {
  const t = useTranslations('tenant.people')
  if (tenant.people.length === 0) return null
  return (
    <Part id="people" title={t('title')}>
      <ul className="border-t border-line">
        {tenant.people.map((person) => (
          <TenantPerson key={person.id} tenant={tenant} person={person} isManager={isManager} />
        ))}
      </ul>
    </Part>
  )
}
