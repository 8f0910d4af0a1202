import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { localeOr } from './routing'

/** Gives each request its messages. A missing message throws, so that no reader gets English in place of their language. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: new Date(),
    onError(error) {
      throw error
    },
  }
})
