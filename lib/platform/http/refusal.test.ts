import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './refusal'
import { withOurLocale } from './request'

const origin = 'https://setup.example'
const refusalFor = (headers: Record<string, string>, pathname = '/no/setup/1', method = 'POST') =>
  refusalOf({ method, headers: new Headers(headers), pathname }, origin)

describe('a form', () => {
  it.each<[string, Record<string, string>]>([
    [
      'https where the browser says it is our own page',
      { 'sec-fetch-site': 'same-origin', origin: 'https://10.0.0.5' },
    ],
    ['another port', { 'sec-fetch-site': 'same-origin', origin: 'https://setup.example:8443' }],
    ['plain http, where browsers say no more than the origin', { origin: 'http://setup.example' }],
  ])('from another address than APP_URL is told the right one: %s', (_case, headers) => {
    expect(refusalFor(headers)).toBe('wrongAddress')
  })

  it.each<[string, Record<string, string>]>([
    ['a foreign page', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }],
    [
      'a foreign page that lies about the host',
      { origin: 'https://x.example', 'x-forwarded-host': 'x.example' },
    ],
    ['no page at all', {}],
    ['a sandboxed frame', { origin: 'null' }],
    ['a sandboxed frame of ours', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('from %s is told nothing', (_case, headers) => {
    expect(refusalFor(headers)).toBe('notOpen')
  })

  it('of ours goes on, unless it is too large', () => {
    const own = { origin, 'sec-fetch-site': 'same-origin' }
    expect(refusalFor(own)).toBeUndefined()
    expect(refusalFor({ ...own, 'content-length': '999999999' })).toBe('tooLarge')
    expect(refusalFor({ origin: 'https://elsewhere.example', 'content-length': '999999999' })).toBe('notOpen')
    expect(refusalFor(own, '/no/start/%00')).toBe('notOpen')
  })
})

it('a page that says why something is refused has the status of that refusal', () => {
  expect(refusalFor({}, '/fr/wrong-address', 'GET')).toBe('wrongAddress')
  expect(refusalFor({}, '/fr/too-large', 'GET')).toBe('tooLarge')
  expect(refusalFor({}, '/fr/setup/1', 'GET')).toBeUndefined()
})

it.each([
  ['/nb', '/no'],
  ['/nn/dashboard', '/no/dashboard'],
  ['/NB/start/abc', '/no/start/abc'],
  ['/nb-NO/setup/1', '/no/setup/1'],
  ['/no/dashboard', undefined],
  ['/nbc/dashboard', undefined],
])('the address %s leads to %s', (path, target) => {
  expect(withOurLocale(path)).toBe(target)
})

describe('the proxy', () => {
  // Next reads the pattern from the source, and so does this: the file itself loads outside of Next only.
  const [, pattern = ''] = /'(\/\(\(\?!.*)',\n/.exec(readFileSync('proxy.ts', 'utf8')) ?? []
  const runsFor = (path: string) => new RegExp(`^${pattern.replaceAll('\\\\', '\\')}$`).test(path)

  it('sets the headers of every page, whatever the end of its path', () => {
    for (const end of ['.png', '.svg', '.ico', '.txt', '.webmanifest', '.css', '/icon.svg'])
      expect(runsFor(`/no/setup/x${end}`), end).toBe(true)
  })

  it('leaves alone exactly the files of the public folder', () => {
    const files = readdirSync('public', { recursive: true }).map(String)
    expect(files).toContain('icon.svg')
    for (const file of files) expect(runsFor(`/${file}`), file).toBe(false)
  })
})
