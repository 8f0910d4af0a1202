import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'
import { languageName } from '../language'
import { isOwnLocale, localesFile, readLocales } from '../listed-locales'
import { sourceLocale } from '../routing'
import { withFormsOf } from './plural-forms'
import { printMessage } from './print-message'
import { pseudoMessage } from './pseudo-locale'

type NewLanguage = {
  /** The language, such as `de` or `pt-BR`. */
  locale: string
  /** The folders with English words, of which the product's comes first. */
  sources: readonly string[]
  /** The folder that gets the language: the product, or one that CONTENT_DIR names. */
  target: string
  /** Whether the words are made up, to look at the pages before anything is translated. Otherwise they are the English. */
  isMadeUp: boolean
}

/** Returns the files of a new language with their paths in the target, and what is to be changed in files that are there. */
export function newLanguage(asked: NewLanguage): { path: string; text: string }[] {
  return [...wordFiles(asked), listWith(asked), ...(isInProduct(asked) ? guidesWith(asked) : [])]
}

function isInProduct({ target, sources }: NewLanguage): boolean {
  return target === sources[0]
}

/**
 * Each English file, with the plural forms of the language. A language of the product gets the product's words alone, one outside it
 * those of the guides beside it too.
 */
function wordFiles({ locale, sources, isMadeUp, ...asked }: NewLanguage) {
  const english = `messages/${sourceLocale}`
  const folders = asked.target === sources[0] ? sources.slice(0, 1) : sources
  const files = new Map<string, string>()
  for (const folder of folders.toReversed())
    for (const file of globSync(`${english}/**/*.json`, { cwd: folder })) files.set(file, join(folder, file))
  return [...files].sort().map(([file, source]) => {
    const isOfGuide = /\/(erps|guides)\/|\/everyErp\.json$/.test(file)
    const words = eachMessage(JSON.parse(readFileSync(source, 'utf8')), (text) =>
      isMadeUp ? pseudoMessage(text, { locale, isOfGuide }) : printMessage(withFormsOf(locale, parse(text))),
    )
    return { path: file.replace(english, `messages/${locale}`), text: asJson(words) }
  })
}

function eachMessage(words: unknown, change: (text: string) => string): unknown {
  if (typeof words === 'string') return change(words)
  const entries = Object.entries(words as Record<string, unknown>)
  return Object.fromEntries(entries.map(([key, value]) => [key, eachMessage(value, change)]))
}

function listWith({ locale, target }: NewLanguage) {
  const listed = { ...readLocales(target), [locale]: { name: languageName(locale) } }
  const lines = Object.entries(listed).map(([name, entry]) => {
    const facts = Object.entries(entry).map(
      ([key, value]) => `"${key}": ${JSON.stringify(value).replaceAll('","', '", "')}`,
    )
    return `  ${JSON.stringify(name)}: { ${facts.join(', ')} }`
  })
  return { path: localesFile, text: `{\n${lines.join(',\n')}\n}\n` }
}

/** The guides whose products have a name in each language, with the English one for the new language. */
function guidesWith({ locale, target }: NewLanguage) {
  return globSync('guides/*/*.yaml', { cwd: target }).flatMap((path) => {
    const text = readFileSync(join(target, path), 'utf8')
    const changed = text.replace(
      /^( *name: \{ *en: )([^,}]+)(.*?)( *\})$/gm,
      (_line, start, name, others, end) =>
        `${start}${name}${others}, ${JSON.stringify(locale)}: ${name}${end}`,
    )
    return changed === text ? [] : [{ path, text: changed }]
  })
}

function asJson(words: unknown): string {
  return `${JSON.stringify(words, null, 2)}\n`
}

/** Returns why a language cannot be made, or undefined. */
export function whyNot(locale: string, target: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) || Intl.PluralRules.supportedLocalesOf(locale).length === 0)
    return `"${locale}" is no language, such as de or pt-BR.`
  if (isOwnLocale(locale) || locale in readLocales(target))
    return `The language "${locale}" is there already.`
  return undefined
}
