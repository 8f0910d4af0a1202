import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { wordFaults } from '@/i18n/words/word-faults'
import { type Fault, faultOfFile, suggest } from '@/lib/guide/explain/fault'
import { faultAt, type Source } from '@/lib/guide/load/source'
import { explainWordFault } from './explain-word-fault'
import { listMessages, readMessages } from './message-file'

type PageFile = {
  name: string
  locale: string
  source?: Source<unknown>
  words: Map<string, string>
  faults: Fault[]
}

/**
 * Checks the words of the pages, `messages/<locale>/*.json` of the product. Each file of the first locale exists in every
 * other one, with the same keys, arguments, tags and choices and with the plurals of its language. What a page cannot show
 * is a fault in any locale. A language that the product lacks is looked for in the folders outside it.
 */
export function checkPageWords(
  product: string,
  [first = '', ...others]: readonly string[],
  outside: readonly string[] = [],
): Fault[] {
  const folderOf = (locale: string) =>
    [product, ...outside].find((folder) => existsSync(join(folder, 'messages', locale))) ?? product
  const readFile = (locale: string, name: string) => readPageFile(folderOf(locale), locale, name)
  const originals = namesIn(product, first).map((name) => readFile(first, name))
  const translations = originals.map(({ name }) => others.map((locale) => readFile(locale, name)))
  const strays = others.flatMap((locale) =>
    namesIn(folderOf(locale), locale)
      .filter((name) => !originals.some((original) => original.name === name))
      .map((name) =>
        faultOfFile(pathOf(locale, name), `There is no such file in ${first}.`, 'Remove or rename it.'),
      ),
  )
  return [
    ...originals.flatMap((original, index) => [
      ...faultsOf(original),
      ...lostInOriginal(original, translations[index] ?? []),
      ...(translations[index] ?? []).flatMap((translation) => [
        ...faultsOf(translation, original),
        ...differentKeys(translation, original, translations[index] ?? []),
      ]),
    ]),
    ...strays,
  ]
}

function readPageFile(product: string, locale: string, name: string): PageFile {
  const file = pathOf(locale, name)
  const { source, faults } = readMessages(join(product, file), file)
  if (!source) return { name, locale, words: new Map(), faults }
  const words = new Map(listMessages(source.data).map(({ path, text }) => [path.join('.'), text]))
  return { name, locale, source, words, faults }
}

/** Finds words of one file that cannot be shown, or that say something else than the original. */
function faultsOf({ source, locale, words, faults }: PageFile, original?: PageFile): Fault[] {
  if (!source) return faults
  return [...words].flatMap(([key, text]) => {
    const first = original?.words.get(key)
    const context = { locale, isOfGuide: false, ...(first !== undefined && { original: first }) }
    return wordFaults(text, context).map((fault) =>
      faultAt(source, key.split('.'), ...explainWordFault(fault)),
    )
  })
}

function differentKeys(
  { source, locale, words }: PageFile,
  original: PageFile,
  all: readonly PageFile[],
): Fault[] {
  if (!source || !original.source) return []
  const missing = [...original.words.keys()].filter((key) => !words.has(key))
  const leftOver = [...words.keys()].filter((key) => !original.words.has(key) && !isInAll(key, all))
  return [
    ...missing.map((key) =>
      faultAt(source, key.split('.'), `The word "${key}" is missing in ${locale}.`, 'Write it.'),
    ),
    ...leftOver.map((key) =>
      faultAt(source, key.split('.'), `Nothing needs the word "${key}".`, suggest(key, missing), 'key'),
    ),
  ]
}

/** Finds words that every translation has and the original lacks. */
function lostInOriginal({ source, locale, words }: PageFile, translations: readonly PageFile[]): Fault[] {
  if (!source) return []
  return [...(translations[0]?.words.keys() ?? [])]
    .filter((key) => !words.has(key) && isInAll(key, translations))
    .map((key) =>
      faultAt(
        source,
        key.split('.'),
        `The word "${key}" is missing in ${locale}.`,
        'Write it, or remove it everywhere.',
      ),
    )
}

function isInAll(key: string, files: readonly PageFile[]): boolean {
  return files.every(({ words }) => words.has(key))
}

function namesIn(product: string, locale: string): string[] {
  const folder = join(product, 'messages', locale)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
}

function pathOf(locale: string, name: string): string {
  return join('messages', locale, name)
}
