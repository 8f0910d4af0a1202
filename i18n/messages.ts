import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messages } from './app-config'
import { contentFolders, oncePerContent } from './content-folders'
import { pseudoLocale } from './reserved-locales'
import { sourceLocale } from './routing'
import { areWordsInTheMaking, reportBrokenWord } from './words/broken-words'
import { pseudoWords } from './words/pseudo-locale'
import { unreadable, type Word, type Words, withEnglishFor } from './words/stand-in'

/** By the names of the language and of the region, because both make the words. */
const catalogues = oncePerContent(() => new Map<string, Promise<Messages>>())

// Next makes a copy of a module for each of its entries, and all of them read the same words.
const shared = globalThis as { handrailSoundWords?: ReadonlyMap<string, Messages> }

/** Keeps the words of languages, which were read before from the files that are here, and of which none is broken. */
export function keepSoundWords(words: ReadonlyMap<string, Messages>): void {
  shared.handrailSoundWords = words
}

/**
 * Returns all words of one locale: `messages/<locale>/a/b.json` becomes `{ a: { b: … } }`. The English stands in for a word
 * that cannot be shown. Where readers of a region say some words otherwise, `regional` names their own, such as `fr-CA`. A running
 * server reads the files once, and anew when the content outside the product has changed.
 */
export function loadMessages(locale: string, regional = locale): Promise<Messages> {
  const name = `${locale} ${regional}`
  const loaded = catalogues().get(name)
  if (loaded && !areWordsInTheMaking()) return loaded
  const catalogue = readSound(locale, regional)
  catalogues().set(name, catalogue)
  return catalogue
}

async function readSound(locale: string, regional: string): Promise<Messages> {
  const sound = shared.handrailSoundWords?.get(locale)
  if (sound && regional === locale) return sound
  if (locale === pseudoLocale) return readPseudo()
  const english = locale === sourceLocale ? {} : await readCatalogue(sourceLocale)
  // The type has the keys of the English files, and the English stands in for what a locale lacks.
  const words = await readCatalogue(locale)
  const own = regional === locale ? words : laidOver(words, await readRegional(regional))
  return withEnglishFor(own, english, { locale, path: [] }) as Messages
}

/** Returns the few words of a region, of all folders. */
async function readRegional(regional: string): Promise<Words> {
  const folders = contentFolders().map((folder) => join(folder, 'messages', regional))
  const read = await Promise.all(folders.map((folder) => readFolder(folder, regional)))
  return read.reduceRight((words, own) => laidOver(words, own), {})
}

/** Returns words with others in their places, however deep these stand. */
function laidOver(words: Words, others: Words): Words {
  const replaced = Object.entries(others).map(([key, word]): [string, Word] => {
    const below = words[key]
    return [key, typeof below === 'object' && typeof word === 'object' ? laidOver(below, word) : word]
  })
  return { ...words, ...Object.fromEntries(replaced) }
}

/** Makes the words of the pseudo-locale of the English ones. */
async function readPseudo(): Promise<Messages> {
  const { erps, guides, ...pages } = await loadMessages(sourceLocale)
  const made = (isOfGuide: boolean) => ({ locale: pseudoLocale, isOfGuide })
  return { ...pseudoWords(pages, made(false)), ...pseudoWords({ erps, guides }, made(true)) }
}

/**
 * Adds the words of guides outside the product to the product's own, which win where both have a file. A language that the
 * product does not have is read from outside it alone. Each ERP has its own words and those that every ERP has.
 */
async function readCatalogue(locale: string): Promise<Words> {
  const [own, ...outside] = contentFolders().map((folder) => join(folder, 'messages', locale))
  const isOutside = (folder: string) => !existsSync(own ?? '') && existsSync(folder)
  const alone = outside.find(isOutside)
  const words = await readFolder(alone ?? own ?? '', locale)
  for (const folder of alone === undefined ? outside : []) {
    for (const part of ['erps', 'guides']) {
      words[part] = Object.assign(await readFolder(join(folder, part), locale, [part]), words[part])
    }
  }
  return { ...words, erps: withSharedWords(words.erps, words.everyErp) }
}

function withSharedWords(erps: Word | undefined, shared: Word | undefined): Word {
  if (typeof erps !== 'object' || typeof shared !== 'object') return erps ?? {}
  return Object.fromEntries(
    Object.entries(erps).map(([erp, own]) => [erp, typeof own === 'object' ? laidOver(shared, own) : own]),
  )
}

async function readFolder(folder: string, locale: string, path: string[] = []): Promise<Words> {
  if (!existsSync(folder)) return {}
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() || entry.name.endsWith('.json'),
  )
  const pairs = await Promise.all(
    entries.map(async (entry): Promise<[string, Words | typeof unreadable]> => {
      const name = entry.name.replace(/\.json$/, '')
      const file = join(folder, entry.name)
      if (entry.isDirectory()) return [name, await readFolder(file, locale, [...path, name])]
      return [name, await readWords(file, locale, [...path, name].join('.'))]
    }),
  )
  return Object.fromEntries(pairs)
}

async function readWords(file: string, locale: string, key: string): Promise<Words | typeof unreadable> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown trouble'
    reportBrokenWord({ locale, key, code: 'unreadable', detail })
    return unreadable
  }
}
