import 'server-only'
import { loadMessages } from '@/i18n/messages'
import { routing } from '@/i18n/routing'
import { onBrokenWord } from '@/i18n/words/broken-words'
import { listUntestableGuides } from '@/lib/connection/missing-settings'
import { listGuides } from '@/lib/guide/catalog'
import { formatFaults } from '@/lib/guide/explain/fault'
import { listGuidesLeftOut } from '@/lib/guide/left-out'
import { commonSupport } from '@/lib/guide/model/brand'
import { noteGuidesHealth } from '@/lib/platform/health/guides-health'
import { getLog } from '@/lib/platform/log'
import { keepOutageContact } from '@/lib/platform/server/answers/outage-contact'
import type { FoundFaults } from './leave-faulty-guides-out'

/**
 * Reports the guides and words that this process has begun to serve: logs each fault in them, sets the state of the guides for `/readyz`, and
 * tells the page of an outage which contact to name to customers.
 */
export function tellContent({ ofGuidesLeftOut, ofTranslations }: FoundFaults): void {
  const log = getLog()
  for (const fault of ofGuidesLeftOut)
    log.error({ fault: formatFaults([fault]), leftOut: listGuidesLeftOut() }, 'a guide is left out')
  for (const fault of ofTranslations) log.warn({ fault: formatFaults([fault]) }, 'a translation has a fault')
  keepOutageContact(commonSupport(listGuides()))
  noteGuidesHealth(listGuidesLeftOut().length > 0 ? 'leftOut' : 'ok')
  readAllWords()
  tellMissingSettings()
}

/**
 * Logs from now on each word for which the English stands in, once, with its key. A process calls it once.
 */
export function tellBrokenWords(): void {
  onBrokenWord(({ locale, key, code, detail }) => {
    getLog().warn({ locale, key, code, detail }, 'a word cannot be shown; the English stands in')
  })
}

/** Reads all words, so that the staff hear of a broken one before a customer sees it. */
function readAllWords(): void {
  for (const locale of routing.locales)
    loadMessages(locale).catch((error: Error) =>
      getLog().error({ fault: error.name, locale }, 'no words could be read'),
    )
}

/**
 * Logs each guide whose connection cannot be tested because a variable is not set. It stops nothing: the product comes with
 * guides of several vendors, and whoever runs it for one has no password of the others.
 */
function tellMissingSettings(): void {
  for (const { guide, variables } of listUntestableGuides())
    getLog().warn({ guide: guide.id, variables }, 'this guide cannot be tested: a setting is missing')
}
