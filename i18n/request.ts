import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { localeOr, routing } from './routing'
import { translatorSettings } from './words/translator-settings'

/** Gives each request its messages. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: new Date(),
    ...translatorSettings(locale, await loadMessages(routing.defaultLocale)),
  }
})
