import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { connectors } from '@/connectors/registry'
import { type Fault, formatFaults } from '@/lib/guide/explain/fault'
import { lint } from '@/lib/guide/lint/lint'
import { isComplete } from '@/lib/guide/load/erp-source'
import { readErps } from '@/lib/guide/load/read-erps'
import { checkWords } from '@/lib/guide/words/check-words'
import { type Article, articles, expectations, type Fix, fixes, notSaidInData } from './articles.fixture'

const copies: string[] = []
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true })
})

/** All that is said about a seed: of its shape as it stands, and of the rest after each step of mending. */
function faultsOf(seed: Article): string {
  const copy = mkdtempSync(join(tmpdir(), `${seed.id}-`))
  copies.push(copy)
  cpSync(join(import.meta.dirname, seed.id), copy, { recursive: true })
  const steps = [() => {}, ...(fixes[seed.id] ?? []).map((mend) => () => apply(copy, mend))]
  const faults = steps.flatMap((step) => {
    step()
    return judge(copy, seed)
  })
  expect(readErps([copy]).flatMap((erp) => erp.faults)).toEqual([])
  return formatFaults(faults)
}

/** Faults of the shape hide the others. */
function judge(copy: string, { locale }: Article): Fault[] {
  const erps = readErps([copy])
  const shape = erps.flatMap(({ faults }) => faults)
  if (shape.length > 0) return shape
  const complete = erps.filter(isComplete)
  return [...complete.flatMap((erp) => lint(erp, { connectors })), ...checkWords(complete, [copy], [locale])]
}

function apply(copy: string, { file, from, to }: Fix): void {
  const path = join(copy, 'guides', file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`Nothing to mend in ${file}: ${from}`)
  writeFileSync(path, text.replace(from, to))
}

const faults = new Map(articles.map((seed) => [seed.id, faultsOf(seed)]))

test.each(expectations.filter(({ says }) => says))('defect $defect is reported', ({ defect, says }) => {
  expect(faults.get(defect.split('.')[0]?.toLowerCase() ?? '')).toMatch(says ?? /./)
})

test('at least two thirds of what data can say are reported', () => {
  const reported = expectations.filter(({ says }) => says).length
  process.stdout.write(
    `Seeds: ${reported} of ${expectations.length} defects that data can say are reported; ${notSaidInData.length} cannot be said in data.\n`,
  )
  expect(reported / expectations.length).toBeGreaterThanOrEqual(2 / 3)
})

test('every defect of the inventory is accounted for once', () => {
  const all = articles.flatMap(({ id, defects }) =>
    Array.from({ length: defects }, (_, index) => `${id.toUpperCase()}.${index + 1}`),
  )
  const accounted = [...expectations.map(({ defect }) => defect), ...notSaidInData]
  expect(accounted.toSorted()).toEqual(all.toSorted())
})
