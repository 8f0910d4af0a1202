import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { getWhereabouts } from './formatter'
import { loadMessages } from './messages'
import { regionalLocale } from './regional-locale'
import { localeOr, sourceLocale } from './routing'
import { installationTimeZone } from './time-zone'
import { keptMessages } from './words/kept-messages'
import { keysOf, markedWordsHeader, markWords } from './words/marked-words'
import { translatorSettings } from './words/translator-settings'

/** Gives each request its messages and its reader's time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  const whereabouts = await getWhereabouts()
  const isReadersOwn = whereabouts.timeZone !== undefined
  const timeZone = whereabouts.timeZone ?? installationTimeZone()
  const received = await headers()
  const regional = regionalLocale(locale, whereabouts)
  const [messages, english] = await Promise.all([loadMessages(locale, regional), loadMessages(sourceLocale)])
  return {
    locale,
    messages: received.has(markedWordsHeader) ? markWords(messages, keysOf(english)) : messages,
    timeZone,
    now: new Date(),
    ...keptMessages(regional, timeZone, isReadersOwn),
    ...translatorSettings(locale, english),
  }
})
