import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { routing } from '@/i18n/routing'
import { foreignMarks } from '@/i18n/words/quotation-marks'
import { formatFaults } from '@/lib/guide/explain/fault'
import { labelLanguages } from '@/lib/guide/schema/guide-files'
import { listMessages, readMessages } from '@/lib/guide/words/message-file'
import { checkPageWords } from '@/lib/guide/words/page-words'

const root = import.meta.dirname
const [original, ...translations] = [
  routing.defaultLocale,
  ...routing.locales.filter((locale) => locale !== routing.defaultLocale),
]

/** Texts that rightly equal the English. Any other text that equals it was not translated. */
const sameInBoth: Record<string, string[]> = {
  fr: [
    '{erp} × {vendor}, version {version}',
    '{count, plural, one {# minute} other {# minutes}}',
    '{count} min',
    'Pages',
    'Contact',
    'Date',
    'Guide',
    'Module',
    'Signature',
    'Source',
    'possible',
  ],
  no: ['{count} min', 'Start', 'Problem'],
}
const languageNames = ['English', 'Français', 'Norsk', 'Svenska']

const files = (locale: string) => globSync('**/*.json', { cwd: join(root, locale) }).sort()

/** Returns the texts of one locale by file and key, such as `common.json languages.page`. */
function messagesOf(locale: string): Map<string, string> {
  const entries = files(locale).flatMap((file) => {
    const { source, faults } = readMessages(join(root, locale, file), `${locale}/${file}`)
    expect(faults).toEqual([])
    return listMessages(source?.data ?? {}).map(({ path, text }): [string, string] => [
      `${file} ${path.join('.')}`,
      text,
    ])
  })
  return new Map(entries)
}

/** Returns the pieces of a text that a reader sees, without arguments and without the names of labels and values. */
function proseOf(text: string): string[] {
  const pieces = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal) return [element.value]
      if (element.type === TYPE.tag)
        return ['label', 'value'].includes(element.value) ? [] : pieces(element.children)
      if (element.type === TYPE.select || element.type === TYPE.plural) {
        return Object.values(element.options).flatMap((option) => pieces(option.value))
      }
      return []
    })
  return pieces(parse(text))
}

/** Returns the messages of one locale in which a piece of prose matches a pattern. */
function offending(locale: string, pattern: RegExp): string[] {
  return [...messagesOf(locale)].flatMap(([key, text]) =>
    proseOf(text).some((piece) => pattern.test(piece)) ? [`${key}: ${text}`] : [],
  )
}

test('the words of the pages can be shown, and say the same in every language', () => {
  expect(formatFaults(checkPageWords(join(root, '..'), [original, ...translations]))).toBe('')
})

describe.each(routing.locales)('the messages in %s', (locale) => {
  test('use the apostrophes and quotation marks of their language', () => {
    const offending = [...messagesOf(locale)].filter(([, text]) =>
      proseOf(text).some((piece) => foreignMarks(piece, locale).length > 0),
    )
    expect(offending).toEqual([])
  })
})

test('each language of readers and of ERPs has a name', () => {
  const names = messagesOf(original)
  const languages = new Set<string>([...routing.locales, ...labelLanguages])
  expect([...languages].filter((language) => !names.has(`common.json languages.names.${language}`))).toEqual(
    [],
  )
})

describe.each(translations)('the translation into %s', (locale) => {
  test('stands in the same files as the English messages', () => {
    expect(files(locale)).toEqual(files(original))
  })

  test('repeats the English only where both languages say the same', () => {
    const english = messagesOf(original)
    const untranslated = [...messagesOf(locale)].filter(
      ([key, text]) => text === english.get(key) && proseOf(text).some((piece) => /\p{L}{2}/u.test(piece)),
    )
    const allowed = [...languageNames, ...(sameInBoth[locale] ?? [])]
    expect(untranslated.filter(([, text]) => !allowed.includes(text))).toEqual([])
  })
})

describe('French', () => {
  test('has a no-break space before ; : ? ! » and after «', () => {
    expect(offending('fr', /(^|[^\u00a0\u202f])[;:?!»]|«(?![\u00a0\u202f])/)).toEqual([])
  })
})

/** Whether a message belongs to an ERP or a guide. `npm run guides:check` knows which of those are needed. */
const isOfGuide = (key: string) => /^(erps|guides)\//.test(key)

test('the code asks for every message of the pages', () => {
  const code = globSync('{app,components,lib,guides,connectors}/**/*.{ts,tsx}', { cwd: join(root, '..') })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, '..', file), 'utf8'))
    .join('\n')
  const literals = new Set([...code.matchAll(/(['"])([\w.-]+)\1/g)].map((match) => match[2]))
  const templates = [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].flatMap((match) => keyPattern(match[1] ?? ''))
  const unused = [...messagesOf(original).keys()].filter((key) => {
    const steps = key.replace('.json ', '.').split('.')
    const endings = steps.map((_, index) => steps.slice(index).join('.'))
    const isNamed = endings.some((ending) => literals.has(ending)) || isImported(key, code)
    return (
      !isOfGuide(key) && !isNamed && !templates.some((template) => endings.some((end) => template.test(end)))
    )
  })
  expect(unused).toEqual([])
})

/** Whether code imports the message's file and reads its key as a property, as the page of a failed server does. */
function isImported(key: string, code: string): boolean {
  const [file, path] = key.split(' ')
  return code.includes(`messages/${original}/${file}`) && code.includes(`.${path}`)
}

/**
 * Returns the pattern of the keys that a template can name: `state.${state}.title` names every key of that form. A template
 * of one piece could name anything and yields none.
 */
function keyPattern(template: string): RegExp[] {
  const pattern = template.replace(/\$\{[^}]*\}/g, '*')
  if (!/^[\w.*-]+$/.test(pattern) || !/\w\.|\.\w/.test(pattern)) return []
  return [new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`)]
}
