import { existsSync, readFileSync } from 'node:fs'

export type Counts = { passed: number; failed: number }

export const noTests: Counts = { passed: 0, failed: 0 }

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed }
}

/** Counts a failed step as one failure when no test failed, as when a file cannot be loaded. */
export function countStep(counts: Counts, hasFailed: boolean): Counts {
  return hasFailed && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** Returns the counts in a report of Vitest; none when there is no report. */
export function readVitest(file: string): Counts {
  const report = readReport(file)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

/** Returns the counts in a report of Playwright; none when there is no report. */
export function readPlaywright(file: string): Counts {
  const stats = readReport(file)?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  stats?: { expected: number; unexpected: number; flaky: number }
}

function readReport(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
