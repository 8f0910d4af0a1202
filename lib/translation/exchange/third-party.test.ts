import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PO from 'pofile'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '@/lib/translation/check/catalogue'
import { readContextFiles } from '@/lib/translation/context/context-files'
import { readMessageFiles } from '@/lib/translation/files/message-files'
import { writeMessages } from '@/lib/translation/files/write-messages'
import { acceptTranslations } from './accept'
import { endingOf, type Format, readExchange, writeExchange } from './formats'
import { exchangeOf } from './unit'

// Its own types do not compile with ours.
const require = createRequire(import.meta.url)
const { TranslationMessagesFileFactory } = require('ngx-i18nsupport-lib') as {
  TranslationMessagesFileFactory: {
    fromFileContent(
      type: 'xlf' | 'xlf2',
      text: string,
      path: string,
      encoding: string,
    ): {
      forEachTransUnit(work: (unit: { id: string; translate(text: string): void }) => void): void
      editedContent(): string
    }
  }
}

const root = join(import.meta.dirname, '../../..')
const namespaces = ['task', 'mail', 'start', 'guides/connex-sage-intacct']
let empty: string

beforeEach(() => {
  empty = mkdtempSync(join(tmpdir(), 'handrail-exchange-'))
})
afterEach(() => rmSync(empty, { recursive: true }))

const chosen = (locale: string) =>
  readMessageFiles(root, [locale]).filter(({ namespace }) => namespaces.includes(namespace))

/** The English files, and a folder for the French ones that has none yet. */
function untranslated(): Catalogue {
  const sources = chosen('en').map((file) => ({ ...file, folder: empty }))
  return { folders: [empty], sources, translations: [], keys: new Map() }
}

const french = new Map(
  chosen('fr').flatMap(({ namespace, texts }) =>
    [...texts].map(([key, text]) => [`${namespace}:${key}`, text] as [string, string]),
  ),
)

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Fills a file as a translator's program does that knows nothing of us: with the library of somebody else. */
const fillers: [Format, (text: string) => string][] = [
  ['xliff', (text) => fillXliff('xlf2', text)],
  ['xliff12', (text) => fillXliff('xlf', text)],
  ['po', fillPo],
]

function fillXliff(type: 'xlf' | 'xlf2', text: string): string {
  // The library knows a unit by its id alone, and the file before it is told by the order.
  const names = chosen('en').flatMap(({ namespace, texts }) =>
    [...texts.keys()].map((key) => `${namespace}:${key}`),
  )
  const file = TranslationMessagesFileFactory.fromFileContent(type, text, 'words.xlf', 'utf-8')
  let index = 0
  file.forEachTransUnit((unit) => {
    const name = names[index++] ?? ''
    if (!name.endsWith(`:${unit.id}`)) throw new Error(`The order of units has changed at ${unit.id}.`)
    unit.translate(escapeXml(french.get(name) ?? ''))
  })
  return file.editedContent()
}

function fillPo(text: string): string {
  const file = PO.parse(text)
  for (const item of file.items) item.msgstr = [french.get(item.msgctxt ?? '') ?? '']
  return file.toString()
}

describe.each(fillers)('English that leaves as %s', (format, fill) => {
  it('comes back in French without loss, filled by another library', async () => {
    const catalogue = untranslated()
    const exchange = exchangeOf(catalogue, readContextFiles([root]), 'fr', true)
    const filled = fill(await writeExchange(exchange, format))
    const { files, refused } = acceptTranslations(
      catalogue,
      'fr',
      await readExchange(`fr.${endingOf(format)}`, filled),
    )
    expect(refused).toEqual([])
    for (const { folder, file, texts, order } of files) writeMessages(folder, file, texts, order)
    const written = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const { file } of chosen('fr')) expect(written(empty, file)).toEqual(written(root, file))
    const keys = (locale: string, folder: string) =>
      readMessageFiles(folder, [locale])
        .find(({ namespace }) => namespace === 'task')
        ?.texts.keys()
    expect([...(keys('fr', empty) ?? [])]).toEqual([...(keys('en', root) ?? [])])
  })

  it('brings its context as notes', async () => {
    const text = await writeExchange(exchangeOf(untranslated(), readContextFiles([root]), 'fr', true), format)
    expect(text).toContain('The button that copies a value.')
    expect(text).toContain('the name of the vendor')
  })
})

describe('a translation that comes back', () => {
  const unit = { namespace: 'task', key: 'next', source: 'Next: <task></task>' }
  const accept = (changes: object) =>
    acceptTranslations(untranslated(), 'fr', {
      sourceLanguage: 'en',
      targetLanguage: 'fr',
      units: [{ ...unit, target: 'Ensuite\u00a0: <task></task>', ...changes }],
    })

  it('is taken over when pages can show it', () => {
    expect(accept({})).toMatchObject({ refused: [], untranslated: 0 })
    expect(accept({}).files[0]?.texts.get('next')).toBe('Ensuite\u00a0: <task></task>')
  })

  it.each([
    ['its tag is lost', { target: 'Ensuite' }, /other tags/],
    ['it is no message', { target: 'Ensuite <task>' }, /no ICU message/],
    ['its English was changed meanwhile', { source: 'Then: <task></task>' }, /English was changed/],
    ['its key does not exist', { key: 'nowhere' }, /no such message/],
  ])('is refused with the reason when %s', (_, changes, reason) => {
    const { files, refused } = accept(changes)
    expect(files).toEqual([])
    expect(refused).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason) })])
  })

  it('is still open when nobody has filled it', () => {
    expect(accept({ target: ' ' })).toMatchObject({ files: [], refused: [], untranslated: 1 })
  })
})
