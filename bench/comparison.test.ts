import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { compareReports, printComparison } from './comparison'
import type { Result } from './report'

const cost = { perSecond: 100, serverMs: 8, databaseMs: 1, statements: 2, bytes: 9_000, failed: 0 }

const result = (name: string, serverMs: number, lower: number, upper: number): Result => ({
  name,
  floor: 'replica',
  ours: { ...cost, serverMs },
  floorCost: cost,
  toFloor: { lower, median: (lower + upper) / 2, upper },
  html: 40_000,
  payload: 10_000,
})

it('a case of both reports is compared by its ratio to the floor, and by whether their quartiles are apart', () => {
  const before = { results: [result('table', 8, 1.9, 2.1), result('connect', 8, 2, 2.2)] }
  const after = {
    results: [result('table', 12, 1.4, 1.6), result('connect', 8, 2.1, 2.3), result('new', 1, 1, 1)],
  }
  expect(compareReports(before, after)).toEqual({
    table: {
      server: 1.5,
      'server to floor': 0.75,
      quartiles: 'apart',
      PostgreSQL: 1,
      statements: 1,
      HTML: 1,
    },
    connect: {
      server: 1,
      'server to floor': 1.05,
      quartiles: 'overlap',
      PostgreSQL: 1,
      statements: 1,
      HTML: 1,
    },
  })
})

it('a report without ratios by pairs is refused, with what to do', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-bench-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'old.json')
  writeFileSync(file, JSON.stringify({ commit: 'abc', tenants: 100, rounds: 3, results: [] }))
  expect(() => printComparison([file, file])).toThrow(`${file} is of an older bench`)
})
