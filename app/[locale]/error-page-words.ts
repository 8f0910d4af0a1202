import type en from '@/messages/en/errorPage.json'

/** The words with the language that they are in, and its direction if it is not from left to right. */
type ErrorPageWords = Record<keyof typeof en | 'tag', string> & { direction?: 'rtl' }

// biome-ignore lint/style/noProcessEnv: this is a constant that next.config.mjs writes into the build; the page must show its words while the server is down
const words: Record<string, ErrorPageWords> = JSON.parse(process.env.ERROR_PAGE_WORDS ?? '{}')

/** Returns the words of the page that is shown when the server fails, in English for any address without a locale. */
export function errorPageWords(locale: string | undefined): ErrorPageWords {
  return words[locale ?? ''] ?? (words.en as ErrorPageWords)
}
