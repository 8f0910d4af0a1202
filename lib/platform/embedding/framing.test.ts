import { describe, expect, it } from 'vitest'
import { frameAncestors, isForForeignFrame, isForFrame } from './framing'

const embedding = { EMBED_ORIGINS: ['https://app.vendor.example', 'https://admin.vendor.example'] }

describe('a page', () => {
  it.each([
    '/en/start/abc',
    '/fr/setup/1',
    '/no/setup/1/connect',
    '/no/setup/1/tests/2',
    '/en/not-open',
    '/en/guide-absent',
    '/en/link-sent',
    '/en/updated',
  ])('of a customer such as %s may be held by the pages that are named', (path) => {
    expect(frameAncestors(path, embedding)).toBe('https://app.vendor.example https://admin.vendor.example')
  })

  it.each([
    '/en',
    '/en/dashboard',
    '/en/dashboard/invite',
    '/en/sign-in',
    '/en/sign-in/abc',
    '/en/signed-out',
    '/en/reminders/abc',
    '/auth/sign-in',
    '/api/v1/onboardings',
    '/en/dashboard/setup/',
    '/en/setups',
    '/healthz',
  ])('such as %s is held by none', (path) => {
    expect(frameAncestors(path, embedding)).toBe("'none'")
  })

  it('of a customer is held by none where no origin is named', () => {
    expect(frameAncestors('/en/setup/1', { EMBED_ORIGINS: [] })).toBe("'none'")
  })
})

describe('a request', () => {
  const headers = (destination: string, site: string) =>
    new Headers({ 'sec-fetch-dest': destination, 'sec-fetch-site': site })

  it('is for a foreign frame when a page of another site holds it', () => {
    expect(isForForeignFrame(headers('iframe', 'cross-site'))).toBe(true)
    expect(isForForeignFrame(headers('iframe', 'same-site'))).toBe(false)
    expect(isForForeignFrame(headers('document', 'cross-site'))).toBe(false)
    expect(isForForeignFrame(headers('empty', 'cross-site'))).toBe(false)
  })

  it('is for a frame whoever holds it, and for none when a browser does not say', () => {
    expect(isForFrame(headers('iframe', 'same-origin'))).toBe(true)
    expect(isForFrame(headers('document', 'none'))).toBe(false)
    expect(isForFrame(new Headers())).toBe(false)
  })
})
