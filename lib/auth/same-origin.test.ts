import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

const origin = 'https://setup.example'

describe('a change', () => {
  it.each<[boolean, string, Record<string, string>]>([
    [true, 'a browser says same-origin', { 'sec-fetch-site': 'same-origin', origin }],
    [true, 'an older browser sends our Origin', { origin }],
    [false, 'neither header is there', {}],
    [false, 'the Origin is null', { origin: 'null' }],
    [false, 'the Origin is foreign', { origin: 'https://elsewhere.example' }],
    [false, 'the Origin merely begins like ours', { origin: `${origin}.elsewhere.example` }],
    [
      false,
      'a foreign Origin comes with a matching forwarded host',
      { origin: 'https://x.example', 'x-forwarded-host': 'x.example' },
    ],
    [false, 'the browser says cross-site, whatever the Origin', { 'sec-fetch-site': 'cross-site', origin }],
    [false, 'the browser says same-site', { 'sec-fetch-site': 'same-site', origin }],
    [false, 'the address was typed', { 'sec-fetch-site': 'none' }],
  ])('is accepted (%s) when %s', (isAccepted, _case, headers) => {
    expect(isSameOrigin(new Headers(headers), origin)).toBe(isAccepted)
  })
})
