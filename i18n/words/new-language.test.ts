import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readLocales } from '../listed-locales'
import { newLanguage, whyNot } from './new-language'

const product = process.cwd()
let copy = ''

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'handrail-language-'))
  for (const folder of ['messages', 'guides'])
    cpSync(join(product, folder), join(copy, folder), { recursive: true })
})
afterEach(() => rmSync(copy, { recursive: true }))

function make(locale: string, isMadeUp = false) {
  const files = newLanguage({ locale, sources: [copy], target: copy, isMadeUp })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  return files
}

const wordsIn = (file: string) => JSON.parse(readFileSync(join(copy, file), 'utf8'))

describe('a new language', () => {
  it('has every file of the English, the names of products, and its line in the one list of languages', () => {
    const files = make('de')
    expect(files.map(({ path }) => path)).toContain('messages/de/guides/payhawk-sage-intacct.json')
    expect(readLocales(copy)).toEqual({ ...readLocales(product), de: { name: 'Deutsch' } })
    expect(readFileSync(join(copy, 'guides/national-bank/playbook.yaml'), 'utf8')).toContain(
      '"no": National Bank of Canada, "de": National Bank of Canada }',
    )
  })

  it('begins with the English and the plural forms that it has itself', () => {
    make('pl')
    expect(wordsIn('messages/pl/common.json').continue).toBe('Continue')
    const minutes = wordsIn('messages/pl/common.json').minutes
    for (const form of ['one {', 'few {', 'many {', 'other {']) expect(minutes).toContain(form)
  })

  it('leaves the list of languages as it was, but for the line of its own', () => {
    const before = readFileSync(join(copy, 'messages/locales.json'), 'utf8')
    make('de')
    const after = readFileSync(join(copy, 'messages/locales.json'), 'utf8')
    expect(after).toBe(before.replace(' }\n}', ' },\n  "de": { "name": "Deutsch" }\n}'))
  })

  it('is refused by name when it is there, or is none', () => {
    make('de')
    expect(whyNot('de', copy)).toBe('The language "de" is there already.')
    expect(whyNot('no', copy)).toBe('The language "no" is there already.')
    expect(whyNot('german', copy)).toBe('"german" is no language, such as de or pt-BR.')
    expect(whyNot('ar', copy)).toBeUndefined()
  })
})

it('a list of languages that cannot be read is named with what is wrong', () => {
  writeFileSync(join(copy, 'messages/locales.json'), '{ "de": { "label": "Deutsch" } }')
  expect(() => readLocales(copy)).toThrow(/messages\/locales\.json: [\s\S]*label[\s\S]*→ at de/)
})

it('a language outside the product comes after its own, whose first is the source of all', async () => {
  writeFileSync(
    join(copy, 'messages/locales.json'),
    '{ "de": { "name": "Deutsch" }, "en": { "name": "Other" } }',
  )
  vi.stubEnv('CONTENT_DIR', copy)
  vi.resetModules()
  const { writtenLocales } = await import('../routing')
  const { languageName } = await import('../language')
  vi.unstubAllEnvs()
  expect(writtenLocales).toEqual(['en', 'fr', 'no', 'de'])
  expect(writtenLocales.map(languageName)).toEqual(['English', 'Français', 'Norsk', 'Deutsch'])
})
