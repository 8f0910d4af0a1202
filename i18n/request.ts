import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { localeOr, routing } from './routing'
import { installationTimeZone, isTimeZone, timeFormats, timeZoneCookie } from './time-zone'
import { keptMessages } from './words/kept-messages'
import { translatorSettings } from './words/translator-settings'

/** Gives each request its messages and its reader's time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  const own = (await cookies()).get(timeZoneCookie)?.value
  const isReadersOwn = isTimeZone(own)
  const timeZone = isReadersOwn ? own : installationTimeZone()
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone,
    formats: { dateTime: timeFormats(isReadersOwn) },
    now: new Date(),
    ...keptMessages(locale, timeZone, isReadersOwn),
    ...translatorSettings(locale, await loadMessages(routing.defaultLocale)),
  }
})
