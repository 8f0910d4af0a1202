import 'server-only'
import { loadMessages } from '@/i18n/messages'
import { routing } from '@/i18n/routing'
import { onBrokenWord } from '@/i18n/words/broken-words'
import { type Fault, formatFaults } from '@/lib/guide/explain/fault'
import { getLog } from '@/lib/platform/log'

/**
 * Logs the faults in translations with their files, and from now on each word for which the English stands in, once, with
 * its key. Reads all words, so that the staff hear of a broken one before a customer sees it.
 */
export function tellBrokenWords(translationFaults: readonly Fault[]): void {
  const log = getLog()
  for (const fault of translationFaults) {
    log.warn({ fault: formatFaults([fault]) }, 'a translation has a fault')
  }
  onBrokenWord(({ locale, key, code, detail }) => {
    log.warn({ locale, key, code, detail }, 'a word cannot be shown; the English stands in')
  })
  for (const locale of routing.locales) {
    loadMessages(locale).catch((error: Error) =>
      log.error({ fault: error.name, locale }, 'no words could be read'),
    )
  }
}
