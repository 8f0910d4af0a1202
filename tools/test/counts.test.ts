import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { add, countStep, noTests, readPlaywright, readVitest } from './counts'

const dir = mkdtempSync(join(tmpdir(), 'handrail-counts-'))

afterAll(() => rmSync(dir, { recursive: true }))

function write(report: object): string {
  const file = join(dir, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

test('counts of Vitest and Playwright add up', () => {
  const unit = readVitest(write({ numPassedTests: 3, numFailedTests: 1 }))
  const e2e = readPlaywright(write({ stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 5 } }))
  expect(add(unit, e2e)).toEqual({ passed: 5, failed: 2 })
})

test('a run without a report counts no tests', () => {
  expect(readVitest(join(dir, 'absent.json'))).toEqual(noTests)
})

test('a failed step without a failed test counts as one failure', () => {
  expect(countStep(noTests, true)).toEqual({ passed: 0, failed: 1 })
  expect(countStep({ passed: 4, failed: 2 }, true)).toEqual({ passed: 4, failed: 2 })
  expect(countStep({ passed: 4, failed: 0 }, false)).toEqual({ passed: 4, failed: 0 })
})
