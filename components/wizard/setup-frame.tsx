import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { ProgressBar } from '@/components/ui/progress-bar'
import { brandStyle } from '@/lib/brand'
import { setupPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import { BrandMark } from './brand-mark'
import { LanguageMenus } from './language-menus'

/** What stands around every page of an onboarding: whose it is, the two languages, how far it has come. */
export function SetupFrame({ setup, here, children }: { setup: Setup; here: string; children: ReactNode }) {
  const t = useTranslations('common')
  const locale = useLocale()
  const { guide, journey } = setup
  return (
    <div
      className="brand flex min-h-dvh flex-col bg-paper"
      style={brandStyle(guide.vendor.accent) as CSSProperties}
    >
      <a
        href="#main"
        className="absolute left-4 z-20 -translate-y-20 rounded-box bg-sheet px-4 py-2 focus:translate-y-2"
      >
        {t('skip')}
      </a>
      <header className="bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 px-7 py-2.5 max-sm:px-4">
          <Link href={setupPath(locale, setup.onboardingId)} className="text-ink no-underline">
            <BrandMark vendor={guide.vendor.name} erp={guide.erp.name} />
          </Link>
          <LanguageMenus setup={setup} here={here} />
        </div>
        <ProgressBar
          share={journey.share}
          label={t('progress', { done: journey.done, total: journey.total })}
        />
      </header>
      {children}
    </div>
  )
}
