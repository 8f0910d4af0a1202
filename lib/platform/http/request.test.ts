import { describe, expect, it } from 'vitest'
import { maxBytes } from '@/lib/invitations/import/import-limits'
import { isSameOrigin, longestUpload, shouldRejectRequest, tooLargePath, withOurLocaleNames } from './request'

it.each([
  ['nb', 'no'],
  ['nb-NO,nb;q=0.9,en;q=0.8', 'no,no;q=0.9,en;q=0.8'],
  ['nn-NO', 'no'],
  ['en-GB,fr;q=0.5', 'en-GB,fr;q=0.5'],
])('a browser that asks for %s gets %s', (asked, got) => {
  expect(withOurLocaleNames(asked)).toBe(got)
})

const origin = 'https://setup.example'

const pathname = '/no/setup/1'

function isAccepted(method: string, headers: Record<string, string> = {}, path = pathname): boolean {
  return !shouldRejectRequest({ method, headers: new Headers(headers), pathname: path }, origin)
}

it('everybody may read, and our own pages may write', () => {
  expect(isAccepted('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true)
  expect(isAccepted('HEAD')).toBe(true)
  expect(isAccepted('POST', { 'sec-fetch-site': 'same-origin', 'content-length': '262144' })).toBe(true)
  expect(isAccepted('POST', { origin })).toBe(true)
})

it.each<[string, string, Record<string, string>]>([
  ['a foreign form', 'POST', { origin: 'https://elsewhere.example' }],
  ['a form from nowhere', 'POST', {}],
  ['a foreign deletion', 'DELETE', { 'sec-fetch-site': 'cross-site' }],
  ['a huge form', 'POST', { origin, 'content-length': '262145' }],
])('%s is refused', (_case, method, headers) => {
  expect(isAccepted(method, headers)).toBe(false)
})

const importPath = '/no/dashboard/import'

it('the page of an import takes a file of the longest list, and no other page does', () => {
  const headers = { origin, 'content-length': String(maxBytes + 10_000) }
  expect(isAccepted('POST', headers, importPath)).toBe(true)
  expect(isAccepted('POST', headers, `${importPath}/1`)).toBe(false)
})

it('a longer file leads to the page that says so, unless a foreign page sends it', () => {
  const send = (from: string, length: number, path = importPath) =>
    tooLargePath(
      {
        method: 'POST',
        headers: new Headers({ origin: from, 'content-length': String(length) }),
        pathname: path,
      },
      origin,
    )
  expect(send(origin, 100_000_000)).toBe('/no/dashboard/import?error=tooLarge')
  expect(send(origin, longestUpload)).toBeUndefined()
  expect(send('https://elsewhere.example', 100_000_000)).toBeUndefined()
  expect(send(origin, 100_000_000, '/no/dashboard')).toBeUndefined()
})

it.each(['/no/setup/%E0%A4%A', '/no/start/%00', '/no/start/%0a'])(
  'the unreadable address %s is refused',
  (path) => {
    expect(isAccepted('GET', {}, path)).toBe(false)
  },
)

it('an address may hold letters of any language', () => {
  expect(isAccepted('GET', {}, '/no/%C3%A5pne%20dette')).toBe(true)
})

const ownOrigin = 'https://setup.example'

describe('a change', () => {
  it.each<[boolean, string, Record<string, string>]>([
    [true, 'a browser says same-origin', { 'sec-fetch-site': 'same-origin', origin: ownOrigin }],
    [true, 'an older browser sends our Origin', { origin: ownOrigin }],
    [false, 'neither header is there', {}],
    [false, 'the Origin is null', { origin: 'null' }],
    [false, 'the Origin is foreign', { origin: 'https://elsewhere.example' }],
    [false, 'the Origin merely begins like ours', { origin: `${ownOrigin}.elsewhere.example` }],
    [
      false,
      'a foreign Origin comes with a matching forwarded host',
      { origin: 'https://x.example', 'x-forwarded-host': 'x.example' },
    ],
    [
      false,
      'the browser says cross-site, whatever the Origin',
      { 'sec-fetch-site': 'cross-site', origin: ownOrigin },
    ],
    [false, 'the browser says same-site', { 'sec-fetch-site': 'same-site', origin: ownOrigin }],
    [
      false,
      'the page is at another address of the same server',
      { 'sec-fetch-site': 'same-origin', origin: 'https://10.0.0.5' },
    ],
    [false, 'the address was typed', { 'sec-fetch-site': 'none' }],
  ])('is accepted (%s) when %s', (isAccepted, _case, headers) => {
    expect(isSameOrigin(new Headers(headers), ownOrigin)).toBe(isAccepted)
  })
})
