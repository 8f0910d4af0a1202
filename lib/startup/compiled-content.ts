import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Messages } from '@/i18n/app-config'
import { contentFolders } from '@/i18n/content-folders'
import { keepSoundWords, loadMessages } from '@/i18n/messages'
import { routing } from '@/i18n/routing'
import { areWordsInTheMaking, listBrokenWords } from '@/i18n/words/broken-words'
import { readServed, type Served, serve } from '@/lib/guide/catalog'
import { checkGuides } from './check-guides'

/** The file beside a build that holds the product's guides and words, checked and ready to be served. */
export const compiledFile = '.next/handrail-content'

type Compiled = Served & { fingerprint: string; words: Map<string, Messages> }

/**
 * Checks the product's own guides and words, and returns them ready to be served, or nothing when any of them has a fault: the start
 * then says which. The current folder is the product's.
 */
export async function compileContent(): Promise<Buffer | undefined> {
  const folder = process.cwd()
  const { faults, translationFaults } = checkGuides([folder])
  const words = new Map<string, Messages>()
  for (const locale of routing.locales) words.set(locale, await loadMessages(locale))
  if ([...faults, ...translationFaults, ...listBrokenWords()].length > 0) return undefined
  const compiled: Compiled = { ...readServed([folder]), fingerprint: fingerprintOf(folder), words }
  return serialize(compiled)
}

/**
 * Serves the guides and words that were checked with this build. Returns whether there are any: not where CONTENT_DIR names others too,
 * where a file has changed since, in development, where the code has, and where what was kept is damaged: then all is read anew.
 */
export function serveCompiled(): boolean {
  const [folder = '', ...outside] = contentFolders()
  const file = join(folder, compiledFile)
  if (areWordsInTheMaking() || outside.length > 0 || !existsSync(file)) return false
  const compiled = readCompiled(file)
  if (!compiled || compiled.fingerprint !== fingerprintOf(folder)) return false
  const { fingerprint: _, words, ...served } = compiled
  serve(served)
  keepSoundWords(words)
  return true
}

/** Returns what was kept beside the build, or undefined when it cannot be read. It saves time and holds nothing of its own. */
function readCompiled(file: string): Compiled | undefined {
  try {
    return deserialize(readFileSync(file))
  } catch {
    return undefined
  }
}

/** Returns a hash of the build's id and of everything in the guides and messages that a server reads. */
function fingerprintOf(folder: string): string {
  const hash = createHash('sha256').update(readFileSync(join(folder, '.next/BUILD_ID')))
  for (const part of ['guides', 'messages'])
    for (const path of listFiles(folder, part))
      hash.update(`${path}\0`).update(readFileSync(join(folder, path)))
  return hash.digest('hex')
}

/** Types of words, tests, and answers of ERPs that were written down for tests: no server reads them, and not all are installed. */
const unread = /\.(ts|http|md)$/

function listFiles(folder: string, part: string): string[] {
  return readdirSync(join(folder, part), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(part, entry.name)
      if (entry.isDirectory()) return path === 'guides/schemas' ? [] : listFiles(folder, path)
      return unread.test(entry.name) ? [] : [path]
    })
}
