import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { CSSProperties, ReactNode } from 'react'
import { ProgressBar, SendLeftTicks } from '@/components/customer/task/ticks/send-left-ticks'
import { Link } from '@/components/ui/link'
import { SkipLink } from '@/components/ui/page'
import { languageTag } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import { nameAtStart } from '@/lib/guide/model/names'
import { looksOf } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { brandStyle } from '@/lib/platform/brand/brand-style'
import { onboardingPath, setupPath } from '@/lib/platform/routes'
import { Leave, Unframed } from './frame/leave'
import { LanguageMenus } from './language-menus'
import { Logo } from './logo'

type CustomerFrameProps = {
  view: OnboardingView
  /** The path of this page. */
  here: string
  /** The task of this page, if it is a task's page. */
  taskId?: string
  children: ReactNode
}

/** Surrounds every page of an onboarding with the vendor's brand, the language menus and the progress. */
export function CustomerFrame({ view, here, taskId, children }: CustomerFrameProps) {
  const t = useTranslations('common')
  const locale = useLocale()
  const { guide, journey, returnUrls } = view
  const page = (
    <>
      <header className="bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 px-7 py-2.5 max-sm:px-4">
          {view.handoverRequest ? (
            <BrandMark guide={guide} />
          ) : (
            <Link href={setupPath(locale, view.onboardingId)} className="text-ink no-underline">
              <BrandMark guide={guide} />
            </Link>
          )}
          <div className="flex flex-wrap items-center gap-x-5">
            <Leave vendor={guide.vendor} returnUrl={returnUrls.returnUrl} />
            <LanguageMenus view={view} here={here} taskId={taskId} />
          </div>
        </div>
        {view.handoverRequest ? (
          <div className="h-px bg-line" />
        ) : (
          <ProgressBar
            onboardingId={view.viewed ? undefined : view.onboardingId}
            version={view.version}
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
      {!view.viewed && (
        <SendLeftTicks
          onboardingId={view.onboardingId}
          taskId={taskId}
          looks={looksOf(journey, view.handoverRequest && taskId)}
          version={view.version}
        />
      )}
      {view.viewed ? <ReadOnly viewed={view.viewed} company={view.company} page={page} /> : page}
    </div>
  )
}

type ReadOnlyProps = { viewed: NonNullable<OnboardingView['viewed']>; company: string; page: ReactNode }

/** Disables every form on the page, also without JavaScript, for the staff who look at it. */
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

type ViewBarProps = { company: string; viewed: NonNullable<OnboardingView['viewed']> }

/** Tells a member of the staff, in their own language, that they are looking at the customer's page. */
export async function ViewBar({ company, viewed: { onboardingId, language } }: ViewBarProps) {
  const t = await getTranslations({ locale: language, namespace: 'onboardingDetail.view' })
  return (
    <aside
      lang={languageTag(language)}
      className="sticky top-0 z-20 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b-2 border-wait-line bg-wait-soft px-7 py-2 text-note text-wait max-sm:px-4"
    >
      <span className="wrap-anywhere">{t('bar', { company })}</span>
      <Link href={onboardingPath(language, onboardingId)} className="font-medium text-wait">
        {t('back')}
      </Link>
    </aside>
  )
}

/** Shows the vendor and the ERP: by the vendor's logo, or by its name and first letter. In a frame the names are enough. */
export function BrandMark({ guide }: { guide: Guide }) {
  const vendor = nameAtStart(guide.vendor)
  const { logo } = guide.vendor
  const erp = <span className="font-normal whitespace-nowrap text-ink-3">× {guide.erp.name}</span>
  const names = (
    <span>
      {vendor} {erp}
    </span>
  )
  return (
    <span className="flex items-center gap-2.5 font-semibold">
      <Unframed instead={names}>
        {logo ? (
          <>
            <Logo logo={logo} name={vendor} />
            {erp}
          </>
        ) : (
          <>
            <span
              aria-hidden="true"
              className="grid size-6.5 shrink-0 place-items-center rounded-[8px] bg-accent text-cap text-accent-ink"
            >
              {vendor.charAt(0)}
            </span>
            {names}
          </>
        )}
      </Unframed>
    </span>
  )
}
