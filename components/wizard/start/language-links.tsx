import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { languageTag, routing } from '@/i18n/routing'

/** Before there is a session the language is chosen by address. `pathIn`: where this page is in a language. */
export function LanguageLinks({ pathIn }: { pathIn: (locale: string) => string }) {
  const t = useTranslations('common.languages')
  const locale = useLocale()
  return (
    <nav aria-label={t('page')} className="flex gap-4 text-note">
      {routing.locales.map((other) => (
        <Link
          key={other}
          href={pathIn(other)}
          prefetch={false}
          lang={languageTag(other)}
          hrefLang={languageTag(other)}
          aria-current={other === locale ? 'page' : undefined}
          className="py-1.5 text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {t(`names.${other}`)}
        </Link>
      ))}
    </nav>
  )
}
