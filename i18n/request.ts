import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { localeOr, routing } from './routing'
import { installationTimeZone, isTimeZone, timeFormats, timeZoneCookie } from './time-zone'
import { translatorSettings } from './words/translator-settings'

/** Gives each request its messages and its reader's time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  const own = (await cookies()).get(timeZoneCookie)?.value
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: isTimeZone(own) ? own : installationTimeZone(),
    formats: { dateTime: timeFormats(isTimeZone(own)) },
    now: new Date(),
    ...translatorSettings(locale, await loadMessages(routing.defaultLocale)),
  }
})
