import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canReach } from './account'

test('a user can enter a folder when every folder above it is open to others', () => {
  const top = mkdtempSync(join(tmpdir(), 'handrail-reach-'))
  const below = join(top, 'data')
  mkdirSync(below, { mode: 0o755 })
  const otherUser = 54_321
  chmodSync(top, 0o711)
  expect(canReach(below, otherUser, otherUser)).toBe(true)
  chmodSync(top, 0o700)
  expect(canReach(below, otherUser, otherUser)).toBe(false)
  rmSync(top, { recursive: true })
})
