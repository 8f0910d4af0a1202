import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Tenant } from '@/lib/dashboard/tenant'
import { changeOwner } from '@/lib/dashboard/tenant-actions'
import { smallButton } from './action-button'
import { HiddenFields } from './hidden-fields'
import { Part } from './part'

type TenantOwnerProps = { tenant: Tenant; owners: { staffId: string; name: string }[]; isManager: boolean }

export function TenantOwner({ tenant, owners, isManager }: TenantOwnerProps) {
  const t = useTranslations('tenant.owner')
  const locale = useLocale()
  const { onboardingId, owner } = tenant.row
  if (!isManager)
    return (
      <Part title={t('title')}>
        <p>{owner?.name ?? t('nobody')}</p>
      </Part>
    )
  return (
    <Part title={t('title')}>
      <form action={changeOwner} className="flex items-center gap-2.5">
        <HiddenFields fields={{ onboardingId, locale }} />
        <select
          key={owner?.staffId}
          name="ownerId"
          aria-label={t('label')}
          defaultValue={owner?.staffId ?? ''}
          className="min-h-9.5 min-w-0 grow rounded-box border border-line-3 bg-sheet px-3 text-note"
        >
          <option value="">{t('nobody')}</option>
          {owners.map(({ staffId, name }) => (
            <option key={staffId} value={staffId}>
              {name}
            </option>
          ))}
        </select>
        <Button look="quiet" className={smallButton}>
          {t('submit')}
        </Button>
      </form>
    </Part>
  )
}
