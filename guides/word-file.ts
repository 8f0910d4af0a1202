import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ErpSource } from './erp-source'
import type { Fault } from './fault'
import { listMessages, readMessages } from './message-file'
import { type MessageShape, shapeOf } from './message-shape'
import type { VendorGuide } from './schema'
import type { Source } from './source'
import { faultAt } from './walk'
import { wordsOfPlaybook, wordsOfVendor } from './word-needs'

/** One file below `messages/<locale>` that guides speak with, and the keys they need in it. */
export type Namespace = { path: string; needs: string[]; erp: ErpSource; vendor?: Source<VendorGuide> }

/** Without a shape the text is no ICU message, which is a fault already told. */
export type Word = { text: string; shape?: MessageShape }

export type WordFile = { source?: Source<unknown>; words: Map<string, Word>; faults: Fault[] }

export function namespacesOf(erp: ErpSource): Namespace[] {
  const ofVendors = erp.vendors.map((vendor) => ({
    path: `guides/${vendor.data.vendor.id}-${erp.folder}.json`,
    needs: wordsOfVendor(vendor.data),
    erp,
    vendor,
  }))
  return [{ path: `erps/${erp.folder}.json`, needs: wordsOfPlaybook(erp.playbook.data), erp }, ...ofVendors]
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
