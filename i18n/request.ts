import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { regionalLocale } from './regional-locale'
import { localeOr, sourceLocale } from './routing'
import { installationTimeZone, isTimeZone, timeFormats, timeZoneCookie } from './time-zone'
import { keptMessages } from './words/kept-messages'
import { keysOf, markedWordsHeader, markWords } from './words/marked-words'
import { translatorSettings } from './words/translator-settings'

/** Gives each request its messages and its reader's time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  const own = (await cookies()).get(timeZoneCookie)?.value
  const isReadersOwn = isTimeZone(own)
  const timeZone = isReadersOwn ? own : installationTimeZone()
  const received = await headers()
  const acceptLanguage = received.get('accept-language') ?? undefined
  const regional = regionalLocale(locale, { acceptLanguage, timeZone: isReadersOwn ? own : undefined })
  const [messages, english] = await Promise.all([loadMessages(locale, regional), loadMessages(sourceLocale)])
  return {
    locale,
    messages: received.has(markedWordsHeader) ? markWords(messages, keysOf(english)) : messages,
    timeZone,
    formats: { dateTime: timeFormats(isReadersOwn) },
    now: new Date(),
    ...keptMessages(regional, timeZone, isReadersOwn),
    ...translatorSettings(locale, english),
  }
})
