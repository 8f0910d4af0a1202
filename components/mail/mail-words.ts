import type { Messages } from 'use-intl/core'
import { loadMessages } from '@/i18n/messages'
import { regionalLocale } from '@/i18n/regional-locale'
import { type Locale, sourceLocale } from '@/i18n/routing'
import { translatorSettings } from '@/i18n/words/translator-settings'

/** Changes the words of a mail before it is written with them. The preview marks them with the numbers of their keys. */
export type EditWords = (words: Messages) => Messages

/** Returns the words of a mail in its reader's language and region, with which `createTranslator` makes a translator. */
export async function mailWords(locale: Locale, timeZone?: string, edit: EditWords = (words) => words) {
  const words = await loadMessages(locale, regionalLocale(locale, { timeZone }))
  return {
    locale,
    messages: edit(words),
    ...translatorSettings(locale, await loadMessages(sourceLocale)),
  }
}
