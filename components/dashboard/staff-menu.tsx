import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import type { StaffMember } from '@/lib/auth/staff'

/** Who is signed in, and what they may do here. */
export function StaffMenu({ staff }: { staff: StaffMember }) {
  const t = useTranslations('dashboard.staff')
  return (
    <Menu
      group="header"
      label={<span className="sr-only">{t('signedIn')}</span>}
      value={<span className="inline-block max-w-44 truncate align-bottom">{staff.name || staff.email}</span>}
      isAtEnd
    >
      <p className="max-w-70 min-w-48 px-3 py-2 text-note text-ink">
        {staff.email}
        <span className="block text-cap text-ink-3">{t(`role.${staff.role}`)}</span>
      </p>
    </Menu>
  )
}
