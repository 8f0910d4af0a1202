import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writtenLocales } from '@/i18n/routing'
import { checkAnswers } from '@/lib/connection/examples'
import { formatFaults } from '@/lib/guide/explain/fault'
import { checkGuides } from '@/lib/startup/check-guides'
import { checkAllMessages } from '@/lib/translation/check/check-all'
import { loadCatalog } from './catalog'
import { listRemarks } from './explain/remarks'
import { newErp } from './new-erp'

const product = join(import.meta.dirname, '../..')
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'new-erp-'))
})

afterEach(() => rmSync(outside, { recursive: true }))

/** Writes a new ERP. Its id holds the vendor's, so that neither may be taken for the other. */
function write(locales: readonly string[] = writtenLocales): string[] {
  const files = newErp({
    erp: { id: 'acme-books', name: 'Books: & more' },
    vendor: { id: 'zeta', name: 'Zeta "Z"' },
    locales,
    today: '2026-11-27',
    folder: outside,
    product,
  })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(outside, path)), { recursive: true })
    writeFileSync(join(outside, path), text)
  }
  return files.map(({ path }) => path)
}

describe('a new ERP', () => {
  it('has no faults: not in its guide, its examples of answers, nor its words in any language', async () => {
    write()
    const folders = [product, outside]
    const { faults, translationFaults } = checkGuides(folders)
    const ofAnswers = await checkAnswers([outside])
    const ofMessages = checkAllMessages(folders).faults
    expect(formatFaults([...faults, ...translationFaults, ...ofAnswers, ...ofMessages])).toBe('')
  })

  it('is a guide that ends in a test, under the names that it was given', () => {
    write()
    const guide = loadCatalog([product, outside]).guides.find(({ id }) => id === 'zeta-acme-books')
    expect(guide).toMatchObject({ erp: { name: 'Books: & more' }, vendor: { name: 'Zeta "Z"' } })
    expect(guide?.tasks.at(-1)?.kind).toBe('connect')
  })

  it('has nothing of the names in the pattern, in paths or in texts', () => {
    const paths = write()
    const texts = paths.map((path) => readFileSync(join(outside, path), 'utf8'))
    expect([...paths, ...texts].filter((text) => /new.erp|\bacme\b(?!-books)/i.test(text))).toEqual([])
  })

  it('says what to fill in, in each file that its ERP and its vendor differ by', () => {
    write()
    const files = listRemarks([product, outside]).map(({ file }) => file)
    expect([...new Set(files)]).toEqual(
      ['connector', 'playbook', 'zeta'].map((name) => `guides/acme-books/${name}.yaml`),
    )
  })

  it('gets the English words in a language that the pattern does not have', () => {
    write(['en', 'de'])
    const read = (locale: string) =>
      readFileSync(join(outside, `messages/${locale}/erps/acme-books.json`), 'utf8')
    expect(read('de')).toBe(read('en'))
  })
})
