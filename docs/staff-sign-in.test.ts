import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  checkEvery,
  idleSession,
  linkLife,
  longestSession,
  longestUnchecked,
  signInLife,
} from '@/lib/auth/staff-times'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const document = read('docs/staff-sign-in.md')

const variables = (text: string) => new Set(text.match(/\b(?:OIDC|STAFF)_[A-Z_]+/g))

test('the document, the example and the settings know the same variables', () => {
  const inCode = variables(read('lib/auth/staff-settings.ts'))
  expect(inCode.size).toBeGreaterThan(5)
  expect(variables(document)).toEqual(inCode)
  expect(variables(read('.env.example'))).toEqual(inCode)
})

test('the document tells the times that count', () => {
  const minutes = (time: number) => `${time / 60_000} minutes`
  expect(document).toContain(`within ${minutes(linkLife)};`)
  expect(document).toContain(`come back within ${minutes(signInLife)}`)
  expect(document).toContain(`ends after ${idleSession / 3_600_000} hours`)
  expect(document).toContain(`ends after ${longestSession / 86_400_000} days`)
  expect(document).toContain(`every ${minutes(checkEvery)} of use`)
  expect(longestUnchecked).toBe(60 * 60 * 1000)
  expect(document).toContain('an hour old')
})

test('the document tells the addresses that the provider has to know', () => {
  const routes = read('lib/auth/provider.ts').match(/\/auth\/[a-z-]+/g) ?? []
  expect(routes).toHaveLength(2)
  for (const route of routes) expect(document).toContain(`\`${route}\``)
})
