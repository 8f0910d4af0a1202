import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { contentFolders } from '@/i18n/content-folders'
import { loadMessages } from '@/i18n/messages'
import { formatFaults } from '@/lib/guide/explain/fault'
import { parseSource } from '@/lib/guide/load/source'
import { playbookSchema, vendorGuideSchema } from '@/lib/guide/schema/guide-files'
import { nestMessages } from '@/lib/guide/words/message-file'
import { requiredPlaybookWords, requiredVendorWords } from '@/lib/guide/words/required-words'
import { checkGuides } from '@/lib/startup/check-guides'
import { loadCatalog } from './catalog'
import { texts } from './small-erp.fixture'

const product = join(import.meta.dirname, '../..')
const ownGuide = join(product, 'e2e/content')
const locales = ['en', 'fr', 'no']
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'content-'))
})

afterEach(() => {
  rmSync(outside, { recursive: true })
  vi.unstubAllEnvs()
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true })
  writeFileSync(join(outside, path), text)
}

/** Returns all faults of the product with a folder outside it, those of translations too. */
function faults(folder = outside): string {
  const checked = checkGuides([product, folder])
  return formatFaults([...checked.faults, ...checked.translationFaults])
}

/**
 * Writes an ERP that the product does not have. It ends in an attestation and has a playbook, labels, one vendor and
 * all words.
 */
function writeOwnErp(): void {
  const [, beforeConnect = ''] = /^([\s\S]*) {2}- id: connect\n/.exec(texts.playbook) ?? []
  const playbook = `${beforeConnect.replace('connector: small-erp\n', '')}  - id: attest
    kind: attest
    group: before
    minutes: 1
    repairs: [create-user]
    actions: [{ confirm: works }]
checks: []
causes: {}
${texts.playbook.slice(texts.playbook.indexOf('permits:'))}`
  write('guides/small-erp/playbook.yaml', playbook)
  write('guides/small-erp/acme.yaml', texts.vendor)
  for (const language of ['en', 'fr']) write(`guides/small-erp/labels/${language}.json`, texts.en)
  const read = parseSource('playbook.yaml', playbook, playbookSchema).source
  const vendor = parseSource('acme.yaml', texts.vendor, vendorGuideSchema).source
  if (!read || !vendor) throw new Error('The small ERP is not well-formed.')
  for (const locale of locales) {
    write(`messages/${locale}/erps/small-erp.json`, wordsFor(requiredPlaybookWords(read.data)))
    write(`messages/${locale}/guides/acme-small-erp.json`, wordsFor(requiredVendorWords(vendor.data)))
  }
}

/** Returns a file of words in which each word is its own key. */
function wordsFor(keys: string[]): string {
  return JSON.stringify(nestMessages(keys, (key) => key))
}

describe('content outside the product', () => {
  test('has one fault in the draft of a guide whose vendor has not said everything', () => {
    const { faults: found } = checkGuides([product, join(product, 'docs/examples/draft')])
    expect(found.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'guides/sage-intacct/expensein.yaml: The value "senderId" is empty.',
    ])
  })

  test('has no faults in the examples', () => {
    expect(faults(join(product, 'docs/examples/content'))).toBe('')
  })

  test('adds a vendor to a playbook of the product', async () => {
    cpSync(ownGuide, outside, { recursive: true })
    expect(faults()).toBe('')
    const guides = loadCatalog([product, outside]).guides
    const [own, ofProduct] = ['acme', 'payhawk'].map((vendor) =>
      guides.find(({ id }) => id === `${vendor}-sage-intacct`),
    )
    expect(own?.values.senderId).toBe('acmeMPP')
    expect(own?.tasks.map(({ id }) => id)).toEqual(ofProduct?.tasks.map(({ id }) => id))
    vi.stubEnv('CONTENT_DIR', outside)
    const { guides: words } = await loadMessages('no')
    expect(Object.keys(words as object)).toEqual(
      expect.arrayContaining(['acme-sage-intacct', 'payhawk-sage-intacct']),
    )
  })

  test('adds an ERP with its playbook, labels, vendors and words', async () => {
    writeOwnErp()
    expect(faults()).toBe('')
    const guide = loadCatalog([product, outside]).guides.find(({ id }) => id === 'acme-small-erp')
    expect(guide?.labels.en?.users?.text).toBe('Users')
    vi.stubEnv('CONTENT_DIR', outside)
    expect((await loadMessages('fr')).erps).toMatchObject({
      'small-erp': { groups: { before: 'groups.before' } },
    })
  })

  test('may be the product’s own folder, which is then read once', () => {
    vi.stubEnv('CONTENT_DIR', '.')
    expect(contentFolders()).toEqual([process.cwd()])
  })

  test('may be empty', () => {
    expect(faults()).toBe('')
  })

  test('has its faults reported with the product’s, by paths that begin in its own folder', () => {
    cpSync(ownGuide, outside, { recursive: true })
    write('guides/sage-intacct/other.yaml', 'erp: sage-intacct\n')
    write('messages/en/guides/other-sage-intacct.json', '{}')
    write('messages/no/guides/acme-sage-intacct.json', '{}')
    expect(faults().split('\n')).toEqual([
      ...Array(5).fill(expect.stringMatching(/^guides\/sage-intacct\/other\.yaml:1:1: .* is missing\./)),
      ...Array(3).fill(
        expect.stringMatching(/^messages\/no\/guides\/acme-sage-intacct\.json:1:1: The word .* is missing\./),
      ),
    ])
  })

  test.each([
    [
      'a playbook of the product',
      'guides/sage-intacct/playbook.yaml',
      'The product has a playbook for "sage-intacct" already.',
    ],
    [
      'labels of the product',
      'guides/sage-intacct/labels/en.json',
      'The labels of "sage-intacct" stand with its playbook, in the product.',
    ],
    ['a guide of the product', 'guides/sage-intacct/payhawk.yaml', 'The product has this guide already.'],
    ['words of the product', 'messages/en/erps/sage-intacct.json', 'The product has these words already.'],
    ['words of the pages', 'messages/en/common.json', 'These are no words of a guide.'],
    ['words of an unknown locale', 'messages/de', 'There is no such locale.'],
    ['words without a guide', 'messages/en/guides/nobody.json', 'No guide speaks with this file.'],
    ['a file that is not read', 'guides/sage-intacct/acme.yml', 'The file is not read.'],
  ])('may not hold %s', (_, path, message) => {
    write(path, '')
    expect(faults()).toContain(`${path}:1:1: ${message}`)
    expect(faults().split('\n')).toHaveLength(1)
  })

  test('may not hold a vendor of an ERP that does not exist', () => {
    write('guides/sage-intact/acme.yaml', texts.vendor)
    expect(faults()).toMatch(
      /^guides\/sage-intact\/playbook\.yaml:1:1: The file is missing\. Write it, or did you mean the folder "sage-intacct"\?$/,
    )
  })

  test('may not hold a guide that has the id of another', () => {
    writeOwnErp()
    cpSync(join(outside, 'guides/small-erp'), join(outside, 'guides/erp'), { recursive: true })
    write('guides/erp/acme-small.yaml', texts.vendor.replace('id: acme', 'id: acme-small'))
    expect(faults()).toContain('There is another guide "acme-small-erp". Give the vendor another id.')
  })

  test('cannot change the product’s words', async () => {
    write('messages/en/erps/sage-intacct.json', '{ "planted": "" }')
    vi.stubEnv('CONTENT_DIR', outside)
    expect((await loadMessages('en')).erps).not.toMatchObject({ 'sage-intacct': { planted: '' } })
  })
})
