import { expect, it } from 'vitest'
import { isRefused } from './refusal'

const origin = 'https://setup.example'
const pathname = '/no/setup/1'

function asks(method: string, headers: Record<string, string> = {}, path = pathname): boolean {
  return !isRefused({ method, headers: new Headers(headers), pathname: path }, origin)
}

it('lets everybody read and our own pages write', () => {
  expect(asks('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true)
  expect(asks('HEAD')).toBe(true)
  expect(asks('POST', { 'sec-fetch-site': 'same-origin', 'content-length': '262144' })).toBe(true)
  expect(asks('POST', { origin })).toBe(true)
})

it.each<[string, string, Record<string, string>]>([
  ['a foreign form', 'POST', { origin: 'https://elsewhere.example' }],
  ['a form from nowhere', 'POST', {}],
  ['a foreign deletion', 'DELETE', { 'sec-fetch-site': 'cross-site' }],
  ['a huge form', 'POST', { origin, 'content-length': '262145' }],
])('refuses %s', (_case, method, headers) => {
  expect(asks(method, headers)).toBe(false)
})

it.each(['/no/setup/%E0%A4%A', '/no/start/%00', '/no/start/%0a'])('refuses the address %s', (path) => {
  expect(asks('GET', {}, path)).toBe(false)
})

it('reads every address people may write', () => {
  expect(asks('GET', {}, '/no/%C3%A5pne%20dette')).toBe(true)
})
