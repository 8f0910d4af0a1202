import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from './build'

let dir = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'handrail-sources-'))
  mkdirSync(join(dir, 'app'))
  writeFileSync(join(dir, 'app/page.tsx'), 'one')
})

afterEach(() => rmSync(dir, { recursive: true }))

test('a changed, added or renamed source changes the hash', () => {
  const before = hashSources(dir)
  writeFileSync(join(dir, 'app/page.tsx'), 'two')
  const changed = hashSources(dir)
  writeFileSync(join(dir, 'app/more.tsx'), '')
  expect(new Set([before, changed, hashSources(dir)]).size).toBe(3)
})

test('dates, tests, documents and the output of a build do not change the hash', () => {
  const before = hashSources(dir)
  utimesSync(join(dir, 'app/page.tsx'), 1, 1)
  mkdirSync(join(dir, '.next'))
  mkdirSync(join(dir, 'docs'))
  for (const file of ['app/page.test.ts', '.next/out.js', 'docs/plan.ts', 'README.md', 'app/words.d.json.ts'])
    writeFileSync(join(dir, file), 'x')
  expect(hashSources(dir)).toBe(before)
})
