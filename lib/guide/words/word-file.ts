import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type MessageShape, readMessage, shapeOf } from '@/i18n/words/message'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { isExtending } from '@/lib/guide/load/own-tasks'
import type { Source } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import { erpOfVendor } from '@/lib/guide/load/vendor-erp'
import type { VendorGuide } from '@/lib/guide/schema/guide-files'
import { explainWordFault } from './explain-word-fault'
import { listMessages, readMessages } from './message-file'
import { optionalPlaybookWords, requiredPlaybookWords, requiredVendorWords } from './required-words'

/**
 * A file of words by its path in `messages/<locale>`, the guide that reads it, and the dotted keys that it must have and those that it
 * may have.
 */
export type Namespace = {
  path: string
  requiredKeys: string[]
  optionalKeys: string[]
  erp: ErpSource
  vendor?: Source<VendorGuide>
}

/** A word without a shape is not an ICU message, which `readWords` reports. */
export type Word = { text: string; shape?: MessageShape }

/** The words of a file by dotted key. `source` is absent when the file could not be read. */
export type WordFile = { source?: Source<unknown>; words: Map<string, Word>; faults: Fault[] }

/** Returns the files of words that the guides of an ERP read. */
export function namespacesOf(erp: ErpSource): Namespace[] {
  const ofVendors = erp.vendors
    .filter((vendor) => !isNamedAsAnother(vendor, erp))
    .map((vendor) => ({
      path: `guides/${vendor.data.vendor.id}-${erp.folder}.json`,
      requiredKeys: requiredVendorWords(vendor.data),
      optionalKeys: [],
      erp: isExtending(vendor.data) ? erpOfVendor(erp, vendor) : erp,
      vendor,
    }))
  return [
    {
      path: `erps/${erp.folder}.json`,
      requiredKeys: requiredPlaybookWords(erp.playbook.data),
      optionalKeys: optionalPlaybookWords(erp.playbook.data),
      erp,
    },
    ...ofVendors,
  ]
}

/** Returns whether a file has the id of another file beside it. It has no words of its own then, and the lint reports it. */
function isNamedAsAnother({ file, data }: Source<VendorGuide>, { vendors }: ErpSource): boolean {
  const isOther = (other: Source<VendorGuide>) =>
    other.file !== file && basename(other.file, '.yaml') === data.vendor.id
  return vendors.some(isOther)
}

/** Reads a file of words from the first folder that has it. */
export function readWords(folders: readonly string[], locale: string, { path }: Namespace): WordFile {
  const file = join('messages', locale, path)
  const paths = folders.map((folder) => join(folder, file))
  const { source, faults } = readMessages(paths.find(existsSync) ?? '', file)
  if (!source) return { words: new Map(), faults }
  const read = listMessages(source.data).map(({ path, text }) => {
    const key = path.join('.')
    const message = readMessage(text)
    if ('elements' in message) return { key, word: { text, shape: shapeOf(message.elements) }, faults: [] }
    const fault = faultAt(source, path, ...explainWordFault({ code: 'notAMessage', detail: message.reason }))
    return { key, word: { text }, faults: [fault] }
  })
  return {
    source,
    words: new Map(read.map(({ key, word }) => [key, word])),
    faults: read.flatMap((each) => each.faults),
  }
}
