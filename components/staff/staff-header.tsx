import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import { languageName } from '@/i18n/language'
import { languageTag, routing } from '@/i18n/routing'
import { localPath } from '@/lib/platform/forms/local-path'

/** Shows the mark. `isWhole` keeps the name on small screens. */
export function HandrailMark({ isWhole = false }: { isWhole?: boolean }) {
  return (
    <span className="flex items-center gap-2.5 font-semibold text-ink">
      <span
        aria-hidden="true"
        className="grid size-6.5 place-items-center rounded-[8px] bg-accent text-cap text-accent-ink"
      >
        H
      </span>
      <span className={isWhole ? '' : 'max-sm:sr-only'}>Handrail</span>
    </span>
  )
}

/** Offers the page in every language. The address holds the staff's language. */
export function LanguageMenu({ here }: { here: string }) {
  const t = useTranslations('common.languages')
  const locale = useLocale()
  return (
    <Menu
      group="header"
      label={<span className="sr-only">{t('page')}</span>}
      value={languageName(locale)}
      isAtEnd
    >
      {routing.locales.map((other) => (
        <Link
          key={other}
          href={localPath(here, other) ?? here}
          lang={languageTag(other)}
          hrefLang={languageTag(other)}
          aria-current={other === locale ? 'true' : undefined}
          className="flex min-h-9 items-center rounded-chip px-3 text-note whitespace-nowrap text-ink no-underline hover:bg-sunken aria-[current]:font-semibold"
        >
          {languageName(other)}
        </Link>
      ))}
    </Menu>
  )
}
