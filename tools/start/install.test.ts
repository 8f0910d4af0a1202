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

function install(at: number) {
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{}')
  utimesSync(join(root, 'node_modules/.package-lock.json'), at, at)
}

test('a fresh clone is not installed', () => {
  expect(isInstalled(root)).toBe(false)
})

test('an interrupted install is not installed', () => {
  mkdirSync(join(root, 'node_modules'))
  expect(isInstalled(root)).toBe(false)
})

test('an install after the last change of the lockfile holds', () => {
  install(2000)
  expect(isInstalled(root)).toBe(true)
})

test('a lockfile that changed since asks for another install', () => {
  install(500)
  expect(isInstalled(root)).toBe(false)
})
