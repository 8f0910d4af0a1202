import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canReach } from './account'

test('a folder can be entered when every folder above it lets others through', () => {
  const top = mkdtempSync(join(tmpdir(), 'handrail-reach-'))
  const below = join(top, 'data')
  mkdirSync(below, { mode: 0o755 })
  const stranger = 54_321
  chmodSync(top, 0o711)
  expect(canReach(below, stranger, stranger)).toBe(true)
  chmodSync(top, 0o700)
  expect(canReach(below, stranger, stranger)).toBe(false)
  rmSync(top, { recursive: true })
})
