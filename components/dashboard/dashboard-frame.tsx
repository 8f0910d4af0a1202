import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SkipLink } from '@/components/ui/skip-link'
import type { StaffMember } from '@/lib/auth/staff'
import { dashboardPath } from '@/lib/dashboard/paths'
import { DashboardNav } from './dashboard-nav'
import { HandrailMark } from './handrail-mark'
import { LanguageMenu } from './language-menu'
import { StaffMenu } from './staff-menu'

type DashboardFrameProps = {
  staff: StaffMember
  /** This page's path with its parameters: where a change of language leads. */
  here: string
  /** The page's heading, and what may be done beside it. Absent: the page brings its own. */
  title?: ReactNode
  aside?: ReactNode
  children: ReactNode
}

/** What stands around every page of the staff. */
export function DashboardFrame({ staff, here, title, aside, children }: DashboardFrameProps) {
  const t = useTranslations('common')
  const locale = useLocale()
  return (
    <div className="staff flex min-h-dvh flex-col bg-paper print:bg-transparent">
      <SkipLink label={t('skip')} />
      <header className="border-b border-line bg-sheet print:hidden">
        <div className="mx-auto flex w-full max-w-352 flex-wrap items-center gap-x-7 gap-y-1 px-7 py-2 max-lg:px-4 max-sm:gap-x-2">
          <Link href={dashboardPath(locale)} prefetch={false} className="no-underline">
            <HandrailMark />
          </Link>
          <DashboardNav here={here} />
          <div className="ml-auto flex items-center gap-x-5 max-sm:gap-x-3.5">
            <LanguageMenu here={here} />
            <StaffMenu staff={staff} />
          </div>
        </div>
      </header>
      <main
        id="main"
        className="mx-auto w-full max-w-352 flex-1 px-7 pt-7 pb-20 max-lg:px-4 max-lg:pt-5 print:p-0"
      >
        {title && (
          <div className="mb-5 flex flex-wrap items-center justify-between gap-x-5 gap-y-3">
            <h1>{title}</h1>
            {aside && <div className="flex flex-wrap gap-2.5 print:hidden">{aside}</div>}
          </div>
        )}
        {children}
      </main>
    </div>
  )
}
