import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import own from '@/messages/locales.json' with { type: 'json' }
import { contentFolders } from './content-folders'
import { pseudoLocale, regionalLocales } from './reserved-locales'

const listedSchema = z.record(
  z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'is no language, such as de or pt-BR'),
  z.strictObject({
    name: z.string().min(1).describe('What the language calls itself.'),
    tag: z.string().optional().describe('Its tag in HTML and Intl, if that is not its name here.'),
    alsoCalled: z.array(z.string()).optional().describe('What browsers and addresses call it besides.'),
  }),
)

export type ListedLocale = z.infer<typeof listedSchema>[string]

/** The file that lists the languages of a folder with words. */
export const localesFile = 'messages/locales.json'

/** The languages that have files of words, by name: the product's first, of which English is the first, then those that CONTENT_DIR adds. */
export const listedLocales: Readonly<Record<string, ListedLocale>> = {
  ...own,
  ...Object.assign({}, ...contentFolders().toReversed().map(readLocales)),
  ...own,
}

/** Returns whether the product itself has this language. Another one is an installation's. */
export function isOwnLocale(locale: string): boolean {
  return Object.hasOwn(own, locale)
}

/** Returns whether a language is listed outside the product alone. */
export function isOutsideLocale(locale: string): boolean {
  return Object.hasOwn(listedLocales, locale) && !isOwnLocale(locale)
}

/** Reads the languages that a folder with words lists. Throws an error that names the file and what is wrong in it. */
export function readLocales(folder: string): Record<string, ListedLocale> {
  const file = join(folder, localesFile)
  if (!existsSync(file)) return {}
  const read = listedSchema.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`)
  const reserved = Object.keys(read.data).flatMap(whyReserved)
  if (reserved.length > 0) throw new Error(`${file}: ${reserved.join(' ')}`)
  return read.data
}

/** Returns a sentence about a name that means something else than a language to the product. */
function whyReserved(name: string): string[] {
  if (name === pseudoLocale)
    return [`"${name}" is the language of made-up words, which has no files. Remove it from the list.`]
  if (!regionalLocales.includes(name)) return []
  const what = `is no language of its own: messages/${name} holds the few words that its readers see in place of others.`
  return [`"${name}" ${what} Remove it from the list.`]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
