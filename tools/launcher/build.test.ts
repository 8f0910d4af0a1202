import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources, isStamped, unlessStamped } from './build'

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

test('work is done once for each stamp', async () => {
  const stamp = join(dir, 'stamp')
  let times = 0
  const work = async () => {
    times++
  }
  expect(await unlessStamped(stamp, 'a', work)).toBe(true)
  expect(await unlessStamped(stamp, 'a', work)).toBe(false)
  expect(await unlessStamped(stamp, 'b', work)).toBe(true)
  expect(times).toBe(2)
})

test('work that failed leaves no stamp', async () => {
  const stamp = join(dir, 'stamp')
  writeFileSync(stamp, 'a')
  await expect(unlessStamped(stamp, 'b', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(isStamped(stamp, 'a') || isStamped(stamp, 'b')).toBe(false)
})
