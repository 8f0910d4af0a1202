import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handrail-install-'))
  writeFileSync(join(root, 'package-lock.json'), '{}')
  utimesSync(join(root, 'package-lock.json'), 1000, 1000)
})

afterEach(() => rmSync(root, { recursive: true }))

function install(writtenAt: number) {
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
  utimesSync(join(root, 'node_modules/.package-lock.json'), writtenAt, writtenAt)
}

test('a new clone is not installed', () => {
  expect(isInstalled(root)).toBe(false)
})

test('an interrupted install is not installed', () => {
  mkdirSync(join(root, 'node_modules'))
  expect(isInstalled(root)).toBe(false)
})

test('a clone is installed when npm ran after the last change of the lockfile', () => {
  install(2000)
  expect(isInstalled(root)).toBe(true)
})

test('a clone is not installed when the lockfile changed after npm ran', () => {
  install(500)
  expect(isInstalled(root)).toBe(false)
})
