import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  accountCheckEveryMs,
  accountUncheckedMaxMs,
  sessionIdleMs,
  sessionMaxMs,
  signInFlowMs,
  signInLinkMs,
} from '@/lib/accounts/staff/session-row'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const document = read('docs/staff-sign-in.md')

const variables = (text: string) => new Set(text.match(/\b(?:OIDC|STAFF)_[A-Z_]+/g))

test('the document, the example and the settings have the same variables', () => {
  const inCode = variables(read('lib/accounts/staff/staff-settings.ts'))
  expect(inCode.size).toBeGreaterThan(5)
  expect(variables(document)).toEqual(inCode)
  expect(variables(read('.env.example'))).toEqual(inCode)
})

test('the document states the times that the code uses', () => {
  const minutes = (time: number) => `${time / 60_000} minutes`
  expect(document).toContain(`within ${minutes(signInLinkMs)};`)
  expect(document).toContain(`come back within ${minutes(signInFlowMs)}`)
  expect(document).toContain(`ends after ${sessionIdleMs / 3_600_000} hours`)
  expect(document).toContain(`ends after ${sessionMaxMs / 86_400_000} days`)
  expect(document).toContain(`every ${minutes(accountCheckEveryMs)} of use`)
  expect(accountUncheckedMaxMs).toBe(60 * 60 * 1000)
  expect(document).toContain('an hour old')
})

test('the document lists the addresses that the provider must know', () => {
  const routes = read('lib/accounts/provider/provider.ts').match(/\/auth\/[a-z-]+/g) ?? []
  expect(routes).toHaveLength(2)
  for (const route of routes) expect(document).toContain(`\`${route}\``)
})
