import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStamped, unlessStamped } from './stamp'

let dir = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'handrail-stamp-'))
})

afterEach(() => rmSync(dir, { recursive: true }))

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
