import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { getConnectors } from '@/lib/connection/registry'
import { type Fault, formatFaults } from '@/lib/guide/explain/fault'
import { lint } from '@/lib/guide/lint/lint'
import { isComplete } from '@/lib/guide/load/erp-source'
import { readErps } from '@/lib/guide/load/read-erps'
import { checkWords } from '@/lib/guide/words/check-words'
import { type Article, articles, defectsBeyondData, expectations, type Fix, fixes } from './articles.fixture'

const copies: string[] = []
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

/** Returns the faults of an article: of its shape as it is, and of the rest after each fix. */
function faultsOf(article: Article): string {
  const copy = mkdtempSync(join(tmpdir(), `${article.id}-`))
  copies.push(copy)
  cpSync(join(import.meta.dirname, article.id), copy, { recursive: true })
  const steps = [() => {}, ...(fixes[article.id] ?? []).map((fix) => () => apply(copy, fix))]
  const faults = steps.flatMap((step) => {
    step()
    return judge(copy, article)
  })
  expect(readErps([copy]).flatMap((erp) => erp.faults)).toEqual([])
  return formatFaults(faults)
}

/** Returns the faults of an article as it is. Faults of its shape hide the others. */
function judge(copy: string, { locale }: Article): Fault[] {
  const erps = readErps([copy])
  const shape = erps.flatMap(({ faults }) => faults)
  if (shape.length > 0) return shape
  const complete = erps.filter(isComplete)
  return [
    ...complete.flatMap((erp) => lint(erp, { connectors: getConnectors() })),
    ...checkWords(complete, [copy], [locale]),
  ]
}

function apply(copy: string, { file, from, to }: Fix): void {
  const path = join(copy, 'guides', file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`Nothing to fix in ${file}: ${from}`)
  writeFileSync(path, text.replace(from, to))
}

const faults = new Map(articles.map((article) => [article.id, faultsOf(article)]))

test.each(expectations.filter(({ says }) => says))('defect $defect is reported', ({ defect, says }) => {
  expect(faults.get(defect.split('.')[0]?.toLowerCase() ?? '')).toMatch(says ?? /./)
})

test('at least two thirds of the defects that data can express are reported', () => {
  const reported = expectations.filter(({ says }) => says).length
  process.stdout.write(
    `Articles: ${reported} of ${expectations.length} defects that data can express are reported; ${defectsBeyondData.length} cannot be expressed in data.\n`,
  )
  expect(reported / expectations.length).toBeGreaterThanOrEqual(2 / 3)
})

test('every defect of the inventory is expected once, or cannot be expressed in data', () => {
  const all = articles.flatMap(({ id, defects }) =>
    Array.from({ length: defects }, (_, index) => `${id.toUpperCase()}.${index + 1}`),
  )
  const listed = [...expectations.map(({ defect }) => defect), ...defectsBeyondData]
  expect(listed.toSorted()).toEqual(all.toSorted())
})
