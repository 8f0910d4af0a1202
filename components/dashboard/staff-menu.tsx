import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import { signOut, signOutEverywhere } from '@/lib/auth/sign-in-actions'
import type { StaffMember } from '@/lib/auth/staff'

const item =
  'block min-h-9 w-full rounded-chip px-3 text-left text-note whitespace-nowrap text-ink hover:bg-sunken'

/** Who is signed in, what they may do here, and the way out. */
export function StaffMenu({ staff }: { staff: StaffMember }) {
  const t = useTranslations('dashboard.staff')
  return (
    <Menu
      group="header"
      label={<span className="sr-only">{t('signedIn')}</span>}
      value={
        <span className="inline-block max-w-44 truncate max-sm:max-w-20 align-bottom">
          {staff.name || staff.email}
        </span>
      }
      isAtEnd
    >
      <p className="max-w-70 min-w-48 px-3 py-2 text-note text-ink">
        {staff.email}
        <span className="block text-cap text-ink-3">{t(`role.${staff.role}`)}</span>
      </p>
      <div className="border-t border-line pt-1.5">
        <form action={signOut}>
          <button type="submit" className={item}>
            {t('signOut')}
          </button>
        </form>
        <form action={signOutEverywhere}>
          <button type="submit" className={item}>
            {t('signOutEverywhere')}
          </button>
        </form>
      </div>
    </Menu>
  )
}
