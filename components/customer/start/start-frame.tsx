import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { BrandMark } from '@/components/customer/customer-frame'
import { Leave, Unframed } from '@/components/customer/frame/leave'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Main, mainLooks } from '@/components/ui/page'
import { languageName } from '@/i18n/language'
import { languageTag, routing } from '@/i18n/routing'
import type { Guide } from '@/lib/guide/model/guide'
import { openInvitationAction } from '@/lib/invitations/actions'
import { brandStyle } from '@/lib/platform/brand/brand-style'
import { startPath } from '@/lib/platform/routes'

type StartFrameProps = {
  guide: Guide
  pathIn: (locale: string) => string
  /** The address in the vendor's own product that the page leads back to. */
  returnUrl?: string
  children: ReactNode
}

/** Surrounds a page that a link opens before there is a session. */
export function StartFrame({ guide, pathIn, returnUrl, children }: StartFrameProps) {
  return (
    <div className="brand min-h-dvh bg-paper" style={brandStyle(guide.vendor.accent) as CSSProperties}>
      <header className="border-b border-line bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 px-7 py-3 max-sm:px-4">
          <BrandMark guide={guide} />
          <div className="flex flex-wrap items-center gap-x-5">
            <Leave vendor={guide.vendor} returnUrl={returnUrl} />
            <LanguageLinks pathIn={pathIn} />
          </div>
        </div>
      </header>
      <Main className={mainLooks.letter}>{children}</Main>
    </div>
  )
}

/** Offers the page in every language. Without a session the address holds the language, and `pathIn` returns it. */
export function LanguageLinks({ pathIn }: { pathIn: (locale: string) => string }) {
  const t = useTranslations('common.languages')
  const locale = useLocale()
  return (
    <nav aria-label={t('page')} className="flex flex-wrap gap-x-4 text-note">
      {routing.locales.map((other) => (
        <Link
          key={other}
          href={pathIn(other)}
          lang={languageTag(other)}
          hrefLang={languageTag(other)}
          aria-current={other === locale ? 'page' : undefined}
          className="py-1.5 text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {languageName(other)}
        </Link>
      ))}
    </nav>
  )
}

/** Shows the button that starts a session, and the address for which the link is meant. */
export function BeginForm({ token, label, personal }: { token: string; label: string; personal: string }) {
  const locale = useLocale()
  return (
    <>
      <form action={openInvitationAction} className="mt-9">
        <HiddenFields fields={{ token, locale }} />
        <Button>{label}</Button>
      </form>
      <p className="mt-5 max-w-130 text-note text-ink-3">{personal}</p>
      <Unframed instead={<OwnTab token={token} />}>{null}</Unframed>
    </>
  )
}

/** Offers the page outside of the frame that it stands in, for browsers that let no session begin there. */
function OwnTab({ token }: { token: string }) {
  const t = useTranslations('start')
  const locale = useLocale()
  return (
    <p className="mt-3 text-note">
      <a href={startPath(locale, token)} target="_blank" rel="noreferrer">
        {t('ownTab')}
      </a>
    </p>
  )
}

/** Shows one fact about what a link opens. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] gap-x-6 gap-y-0.5 border-b border-line py-3.5 max-sm:grid-cols-1">
      <dt className="font-semibold">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}
