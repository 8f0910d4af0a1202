import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogueOf } from '@/lib/translation/check/catalogue'
import { checkMessages } from '@/lib/translation/check/check-messages'
import { plant, root } from '@/lib/translation/check/planted-faults.fixture'
import { coverageOf } from '@/lib/translation/coverage'
import { writeRecord } from '@/lib/translation/record/record'
import { updateRecords } from '@/lib/translation/record/update-records'
import { groupCoverage } from './group-coverage'

const locales = ['en', 'fr', 'no']
const folder = mkdtempSync(join(tmpdir(), 'handrail-stale-'))

beforeAll(() => {
  for (const locale of locales) {
    const file = `messages/${locale}/start.json`
    cpSync(join(root, file), join(folder, file))
    if (locale !== 'en') writeRecord(folder, locale, new Map())
  }
  updateRecords(readCatalogueOf([folder], [], locales), '2026-11-27')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The figures of the page of translations, and the faults that the check has found, by language. */
function shown() {
  const checked = checkMessages([folder], [], locales)
  const page = groupCoverage(coverageOf(checked)).map(({ locale, parts }) => {
    const pages = parts.find(({ part }) => part.kind === 'pages')
    return [locale, pages?.stale]
  })
  const check = checked.faults
    .filter(({ rule }) => rule === 'outdated')
    .map(({ file, key, line }) => ({ file, key, line: lineText(file, line) }))
  return { page: Object.fromEntries(page), check }
}

function lineText(file: string, line: number): string {
  return readFileSync(join(folder, file), 'utf8').split('\n')[line - 1]?.trim().slice(0, 8) ?? ''
}

describe('a changed English sentence', () => {
  it('is stale in French and Norwegian, on the page and in the check, until it is translated or said to hold', () => {
    expect(shown()).toEqual({ page: { fr: [], no: [] }, check: [] })

    plant(folder, 'en/start.json', 'begin', () => 'Begin now')
    const stale = (file: string) => ({ file: `messages/${file}/start.json`, key: 'begin', line: '"begin":' })
    expect(shown()).toEqual({
      page: { fr: ['start:begin'], no: ['start:begin'] },
      check: [stale('fr'), stale('no')],
    })

    plant(folder, 'fr/start.json', 'begin', () => 'Commencer maintenant')
    updateRecords(readCatalogueOf([folder], [], locales), '2026-11-28')
    expect(shown()).toEqual({ page: { fr: [], no: ['start:begin'] }, check: [stale('no')] })

    updateRecords(readCatalogueOf([folder], [], locales), '2026-11-28', ['no/start:begin'])
    expect(shown()).toEqual({ page: { fr: [], no: [] }, check: [] })
  })
})
