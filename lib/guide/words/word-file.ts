import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import type { Source } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import type { VendorGuide } from '@/lib/guide/schema/guide-files'
import { listMessages, type MessageShape, readMessages, shapeOf } from './message-file'
import { requiredPlaybookWords, requiredVendorWords } from './required-words'

/** One file below `messages/<locale>` that guides speak with, and the keys they need in it. */
export type Namespace = { path: string; needs: string[]; erp: ErpSource; vendor?: Source<VendorGuide> }

/** Without a shape the text is no ICU message, which is a fault already told. */
export type Word = { text: string; shape?: MessageShape }

export type WordFile = { source?: Source<unknown>; words: Map<string, Word>; faults: Fault[] }

export function namespacesOf(erp: ErpSource): Namespace[] {
  const ofVendors = erp.vendors.map((vendor) => ({
    path: `guides/${vendor.data.vendor.id}-${erp.folder}.json`,
    needs: requiredVendorWords(vendor.data),
    erp,
    vendor,
  }))
  return [
    { path: `erps/${erp.folder}.json`, needs: requiredPlaybookWords(erp.playbook.data), erp },
    ...ofVendors,
  ]
}

/** Words may stand in any of the folders, below `messages`. */
export function readWords(folders: readonly string[], locale: string, { path }: Namespace): WordFile {
  const file = join('messages', locale, path)
  const places = folders.map((folder) => join(folder, file))
  const { source, faults } = readMessages(places.find(existsSync) ?? '', file)
  if (!source) return { words: new Map(), faults }
  const read = listMessages(source.data).map(({ path, text }) => {
    const key = path.join('.')
    try {
      return { key, word: { text, shape: shapeOf(text) }, faults: [] }
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown trouble'
      const fault = faultAt(source, path, `This is no ICU message: ${reason}.`, 'Mend its braces and tags.')
      return { key, word: { text }, faults: [fault] }
    }
  })
  return {
    source,
    words: new Map(read.map(({ key, word }) => [key, word])),
    faults: read.flatMap((each) => each.faults),
  }
}
