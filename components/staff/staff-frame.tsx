import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Static } from '@/components/static-html/static'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import { Main, mainLooks, SkipLink } from '@/components/ui/page'
import { signOutAction, signOutEverywhereAction } from '@/lib/accounts/staff/actions'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import {
  dashboardPath,
  developersPath,
  insightPath,
  previewPath,
  translationsPath,
} from '@/lib/platform/routes'
import { HandrailMark, LanguageMenu } from './staff-header'

type StaffFrameProps = {
  staff: StaffMember
  /** The path of this page with its parameters. The language menu leads there. */
  here: string
  /** The page's heading. `aside` stands beside it. A page without it has a heading of its own. */
  title?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** Surrounds every page of the staff. */
export function StaffFrame({ staff, here, title, aside, children }: StaffFrameProps) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <div className="staff flex min-h-dvh flex-col bg-paper print:bg-transparent">
      <SkipLink label={t('skip')} />
      <header className="border-b border-line bg-sheet print:hidden">
        <div className="mx-auto flex w-full max-w-352 flex-wrap items-center gap-x-7 gap-y-1 px-7 py-2 max-lg:px-4 max-sm:gap-x-2">
          <Link href={dashboardPath(locale)} className="no-underline">
            <HandrailMark />
          </Link>
          <StaffNav here={here} />
          <div className="ms-auto flex items-center gap-x-5 max-sm:gap-x-3.5">
            <Static>
              <LanguageMenu here={here} />
            </Static>
            <StaffMenu staff={staff} />
          </div>
        </div>
      </header>
      <Main className={mainLooks.table}>
        {title && (
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
            <h1>{title}</h1>
            {aside && <div className="flex flex-wrap gap-2.5 print:hidden">{aside}</div>}
          </div>
        )}
        {children}
      </Main>
    </div>
  )
}

/** Leads to the areas of the staff. The area of the current page is marked. */
export function StaffNav({ here }: { here: string }) {
  const t = useTranslations('dashboard.nav')
  const locale = useLocale()
  const isInsight = here.startsWith(insightPath(locale))
  const isOfWords = [translationsPath, previewPath].some((path) => here.startsWith(path(locale)))
  const isDevelopers = here.startsWith(developersPath(locale))
  return (
    <Static as="nav" aria-label={t('label')} className="flex gap-x-1">
      <Area
        href={dashboardPath(locale)}
        isHere={!isInsight && !isDevelopers && !isOfWords}
        name={t('tenants')}
      />
      <Area href={insightPath(locale)} isHere={isInsight} name={t('insight')} />
      <Area href={developersPath(locale)} isHere={isDevelopers} name={t('developers')} />
    </Static>
  )
}

function Area({ href, isHere, name }: { href: string; isHere: boolean; name: string }) {
  return (
    <Link
      href={href}
      aria-current={isHere ? 'true' : undefined}
      className="rounded-chip px-2.5 max-sm:px-1.5 py-1.5 text-note text-ink-2 no-underline hover:bg-sunken aria-[current]:font-semibold aria-[current]:text-ink"
    >
      {name}
    </Link>
  )
}

const menuItemClass =
  'block min-h-9 w-full rounded-chip px-3 text-start text-note whitespace-nowrap text-ink hover:bg-sunken'

/** Shows who is signed in, their role, and the ways to sign out. */
export function StaffMenu({ staff }: { staff: StaffMember }) {
  const t = useTranslations('dashboard.staff')
  const preview = useTranslations('preview')
  const locale = useLocale()
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
      <div className="border-t border-line py-1.5">
        <Link href={translationsPath(locale)} className={`${menuItemClass} flex items-center no-underline`}>
          {t('translations')}
        </Link>
        <Link href={previewPath(locale)} className={`${menuItemClass} flex items-center no-underline`}>
          {preview('title')}
        </Link>
      </div>
      <div className="border-t border-line pt-1.5">
        <form action={signOutAction}>
          <button type="submit" className={menuItemClass}>
            {t('signOut')}
          </button>
        </form>
        <form action={signOutEverywhereAction}>
          <button type="submit" className={menuItemClass}>
            {t('signOutEverywhere')}
          </button>
        </form>
      </div>
    </Menu>
  )
}

/** Tells a viewer that this page is for managers, because it only makes changes. */
export function ViewerNotice() {
  const t = useTranslations('invite')
  return <p className="max-w-150 text-lead text-ink-2">{t('viewer')}</p>
}
