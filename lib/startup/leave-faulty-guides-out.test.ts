import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n/messages'
import { listBrokenWords } from '@/i18n/words/broken-words'
import { loadCatalog } from '@/lib/guide/catalog'
import { guideFilesLeftOut, listGuidesLeftOut } from '@/lib/guide/left-out'
import { leaveFaultyGuidesOut } from './leave-faulty-guides-out'

const product = join(import.meta.dirname, '../..')
const guideId = 'acme-sage-intacct'
const ofGuide = 'guides/sage-intacct/acme.yaml'
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(join(product, 'e2e/content'), outside, { recursive: true })
  vi.stubEnv('CONTENT_DIR', outside)
})

afterEach(() => {
  rmSync(outside, { recursive: true })
  Reflect.deleteProperty(globalThis, 'handrailLeftOutGuides')
  vi.unstubAllEnvs()
})

const text = (file: string) => readFileSync(join(outside, file), 'utf8')
const write = (file: string, words: string) => writeFileSync(join(outside, file), words)

/** Starts as a server or a command does. Returns the guides that it leaves out, the files with faults, and how often it serves our guide. */
function start() {
  const { ofGuidesLeftOut, ofTranslations } = leaveFaultyGuidesOut()
  const files = (faults: { file: string }[]) => [...new Set(faults.map(({ file }) => file))]
  return {
    leftOut: listGuidesLeftOut(),
    files: files(ofGuidesLeftOut),
    translations: files(ofTranslations),
    served: loadCatalog([product, outside], {}, guideFilesLeftOut()).guides.filter(({ id }) => id === guideId)
      .length,
  }
}

describe('a guide outside the product', () => {
  it('is served when nothing is wrong', () => {
    expect(start()).toEqual({ leftOut: [], files: [], translations: [], served: 1 })
  })

  it('is served with the English where a word of another language lacks', async () => {
    const locale = 'no'
    const file = `messages/${locale}/guides/${guideId}.json`
    const { intro: _, ...others } = JSON.parse(text(file))
    write(file, JSON.stringify(others))
    expect(start()).toEqual({ leftOut: [], files: [], translations: [file], served: 1 })
    vi.stubEnv('NODE_ENV', 'production')
    expect((await loadMessages(locale)).guides).toMatchObject({
      [guideId]: { intro: JSON.parse(text(`messages/en/guides/${guideId}.json`)).intro },
    })
    expect(listBrokenWords()).toContainEqual(
      expect.objectContaining({ locale, key: `guides.${guideId}.intro`, code: 'missing' }),
    )
  })

  it('is left out when an English word lacks', () => {
    const file = `messages/en/guides/${guideId}.json`
    write(file, '{}')
    expect(start()).toMatchObject({ leftOut: [guideId], files: [file], served: 0 })
  })

  it('is left out for a fault in its file', () => {
    write(ofGuide, text(ofGuide).replace('erp: sage-intacct', 'erp: sage'))
    expect(start()).toMatchObject({ leftOut: [guideId], served: 0 })
  })

  it('is served once when a copy of its file has another name, and the copy is left out', () => {
    cpSync(join(outside, ofGuide), join(outside, 'guides/sage-intacct/acme2.yaml'))
    const started = start()
    expect(started).toMatchObject({ leftOut: ['acme2-sage-intacct'], served: 1 })
    expect(started.files).toEqual(['guides/sage-intacct/acme2.yaml'])
  })

  it('does not keep the others from being served when the faults are of an ERP without guides', () => {
    cpSync(join(product, 'guides/sage-intacct/labels'), join(outside, 'guides/own-erp/labels'), {
      recursive: true,
    })
    const started = start()
    expect(started).toMatchObject({ leftOut: [], served: 1 })
    expect(started.files).toEqual(['guides/own-erp/playbook.yaml'])
  })
})
