import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { ViewBar } from '@/components/dashboard/tenant/view-bar'
import { ProgressBar } from '@/components/ui/progress-bar'
import { SkipLink } from '@/components/ui/skip-link'
import { brandStyle } from '@/lib/brand'
import { setupPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { BrandMark } from './brand-mark'
import { LanguageMenus } from './language-menus'

type SetupFrameProps = {
  setup: Setup
  /** This page's path. */
  here: string
  /** On a task's page. */
  taskId?: string
  children: ReactNode
}

/** What stands around every page of an onboarding: whose it is, the two languages, how far it has come. */
export function SetupFrame({ setup, here, taskId, children }: SetupFrameProps) {
  const t = useTranslations('common')
  const locale = useLocale()
  const { guide, journey } = setup
  const page = (
    <>
      <header className="bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 px-7 py-2.5 max-sm:px-4">
          {setup.asked ? (
            <BrandMark guide={guide} />
          ) : (
            <Link href={setupPath(locale, setup.onboardingId)} className="text-ink no-underline">
              <BrandMark guide={guide} />
            </Link>
          )}
          <LanguageMenus setup={setup} here={here} taskId={taskId} />
        </div>
        {setup.asked ? (
          <div className="h-px bg-line" />
        ) : (
          <ProgressBar
            share={journey.share}
            label={t('progress', { done: journey.done, total: journey.total })}
          />
        )}
      </header>
      {children}
    </>
  )
  return (
    <div
      className="brand flex min-h-dvh flex-col bg-paper"
      style={brandStyle(guide.vendor.accent) as CSSProperties}
    >
      <SkipLink label={t('skip')} />
      {setup.viewed ? <ReadOnly viewed={setup.viewed} company={setup.company} page={page} /> : page}
    </div>
  )
}

type ReadOnlyProps = { viewed: NonNullable<Setup['viewed']>; company: string; page: ReactNode }

/** For the staff: every form in it is dead, without JavaScript too. */
function ReadOnly({ viewed, company, page }: ReadOnlyProps) {
  return (
    <>
      <ViewBar viewed={viewed} company={company} />
      <fieldset disabled className="contents [&_button]:cursor-not-allowed">
        {page}
      </fieldset>
    </>
  )
}
