import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { routing } from '@/i18n/routing'
import { foreignMarks } from '@/i18n/words/quotation-marks'
import { formatFaults } from '@/lib/guide/explain/fault'
import { labelLanguages } from '@/lib/guide/schema/guide-files'
import { checkPageWords } from '@/lib/guide/words/page-words'
import { filesOf, messagesOf, offending, proseOf } from './prose.fixture'

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
    'Webhooks',
    'Note',
    'Pages',
    'Contact',
    'Date',
    'Guide',
    'Module',
    'Signature',
    'Source',
    'possible',
  ],
  no: ['Webhooks', '{count} min', 'Start', 'Problem'],
}
const languageNames = ['English', 'Français', 'Norsk', 'Svenska']

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
    expect(filesOf(locale)).toEqual(filesOf(original))
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
  test('has a narrow no-break space before ; ! ? » and after «, and a no-break space before the colon', () => {
    expect(offending('fr', /(^|[^\u202f])[;?!»]|«(?!\u202f)|(^|[^\u00a0]):/)).toEqual([])
  })

  test('has no de, que or lorsque before an argument, whose value may begin with a vowel', () => {
    const elided = /\b(de|que|lorsque|jusque|puisque|quoique) \{\w+\}/i
    expect([...messagesOf('fr')].filter(([, text]) => elided.test(text))).toEqual([])
  })
})

test.each(['en', 'fr'])('an ellipsis follows its word without a space in %s', (locale) => {
  expect(offending(locale, /\s…/)).toEqual([])
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
