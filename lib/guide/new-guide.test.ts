import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkGuides } from '@/lib/startup/check-guides'
import { loadCatalog } from './catalog'
import { type NewGuide, newGuide } from './new-guide'

const product = join(import.meta.dirname, '../..')
const { erps } = loadCatalog([product])
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'new-guide-'))
})

afterEach(() => rmSync(outside, { recursive: true }))

const request: NewGuide = {
  vendor: { id: 'acme', name: 'Acme' },
  locales: ['en', 'fr', 'no'],
  today: '2026-11-21',
  schemaPath: 'vendor-guide.schema.json',
}

/** Writes a new guide and returns its faults. */
function faultsOf(erp: (typeof erps)[number], more: Partial<NewGuide> = {}) {
  for (const { path, text } of newGuide(erp, { ...request, ...more })) {
    mkdirSync(dirname(join(outside, path)), { recursive: true })
    writeFileSync(join(outside, path), text)
  }
  const checked = checkGuides([product, outside])
  return [...checked.faults, ...checked.translationFaults]
}

describe.each(erps.map((erp) => ({ folder: erp.folder, erp })))('a new guide of $folder', ({ erp }) => {
  test('has no faults but empty values and words', () => {
    const messages = faultsOf(erp).map(({ message }) => message)
    const others = messages.filter(
      (message) => !/^(The value ".*"|The word ".*") is empty\.$|^".*" has an empty entry\.$/.test(message),
    )
    expect(others).toEqual([])
  })

  test('has a fault at each value of the playbook, and at each word in every locale', () => {
    const { values } = erp.playbook.data
    const found = faultsOf(erp)
    const ofGuide = found.filter(({ file }) => file === `guides/${erp.folder}/acme.yaml`)
    expect(ofGuide).toHaveLength(Object.keys(values).length)
    expect(new Set(ofGuide.map(({ line }) => line)).size).toBe(ofGuide.length)
    const ofWords = request.locales.map(
      (locale) =>
        found.filter(({ file }) => file === `messages/${locale}/guides/acme-${erp.folder}.json`).length,
    )
    expect(new Set(ofWords).size).toBe(1)
    expect(ofWords[0]).toBeGreaterThan(0)
  })
})

test('a new guide has the given permissions, and a fault at the reason of each', () => {
  const erp = erps.find(({ playbook }) => Object.keys(playbook.data.modules).length > 1)
  const [module = ''] = Object.keys(erp?.playbook.data.modules ?? {})
  if (!erp) throw new Error('No playbook has modules.')
  const found = faultsOf(erp, { permissions: [{ module, level: 'all' }] })
  const words = found.filter(({ file }) => file.startsWith('messages/en/')).map(({ message }) => message)
  expect(words).toEqual(['The word "intro" is empty.', `The word "permissions.${module}" is empty.`])
})
