import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ensureSecrets, formatSecrets, generateKey, parseSecrets } from './data-folder'

let dir = ''

beforeEach(() => {
  vi.stubEnv('SECRET_KEYS', '')
  dir = mkdtempSync(join(tmpdir(), 'handrail-secrets-'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

test('a key is a name and 32 bytes in base64', () => {
  const [name, key = ''] = generateKey('k1').split(':')
  expect(name).toBe('k1')
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
})

test('secrets read the same after they are written', () => {
  const secrets = { SECRET_KEYS: `${generateKey('k2')},${generateKey('k1')}`, OTHER: 'a b=c' }
  expect(parseSecrets(formatSecrets(secrets))).toEqual(secrets)
})

test('secrets are made once, in a file that only its owner can read', () => {
  const first = ensureSecrets(dir)
  expect(ensureSecrets(dir)).toEqual(first)
  expect(statSync(join(dir, 'secrets.env')).mode & 0o777).toBe(0o600)
})

test('variables that were added to the file stay in it', () => {
  const file = join(dir, 'secrets.env')
  writeFileSync(file, 'OTHER=kept\n')
  expect(ensureSecrets(dir)).toMatchObject({ OTHER: 'kept', SECRET_KEYS: expect.stringMatching(/^k1:/) })
  expect(readFileSync(file, 'utf8')).toContain('OTHER=kept')
})

test('secrets that were lost are not replaced while the data that they seal is there', () => {
  mkdirSync(join(dir, 'postgres'))
  writeFileSync(join(dir, 'postgres/PG_VERSION'), '18\n')
  expect(() => ensureSecrets(dir)).toThrow(/secrets\.env has no SECRET_KEYS, though the data .* is there/)
  expect(existsSync(join(dir, 'secrets.env'))).toBe(false)
  // Keys of the environment win, so none are made beside them.
  vi.stubEnv('SECRET_KEYS', generateKey('k2'))
  expect(ensureSecrets(dir)).toEqual({})
  expect(existsSync(join(dir, 'secrets.env'))).toBe(false)
})
