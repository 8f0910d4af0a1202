import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { getWhereabouts } from './formatter'
import { loadMessages } from './messages'
import { readerWords } from './reader-words'
import { localeOr, sourceLocale } from './routing'
import { keysOf, markedWordsHeader, markWords } from './words/marked-words'

/** Gives each request its messages and its reader's time zone. */
export default getRequestConfig(async ({ requestLocale }) => {
  const locale = localeOr(await requestLocale)
  const words = await readerWords(locale, await getWhereabouts())
  const received = await headers()
  const messages = received.has(markedWordsHeader)
    ? markWords(words.messages, keysOf(await loadMessages(sourceLocale)))
    : words.messages
  return { ...words, messages, now: new Date() }
})
