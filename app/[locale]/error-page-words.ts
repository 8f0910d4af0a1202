import type { Locale } from '@/i18n/routing'
import en from '@/messages/en/errorPage.json'
import fr from '@/messages/fr/errorPage.json'
import no from '@/messages/no/errorPage.json'

const words = { en, fr, no } satisfies Record<Locale, Record<keyof typeof en, string>>

/** Returns the words of the page that is shown when the server fails, in English for any address without a locale. */
export function errorPageWords(locale: string | undefined) {
  return words[locale as keyof typeof words] ?? words.en
}
