import { getRequestConfig } from 'next-intl/server'
import { loadMessages } from './messages'
import { localeOr } from './routing'

/** A missing word is a fault and throws: nothing falls back to English in silence. */
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
