import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const settings = {
  DATABASE_URL: 'postgresql://a@localhost/b',
  SECRET_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  APP_URL: 'http://localhost:3000',
  RETURN_ORIGINS: 'https://app.example.com,http://localhost:4000',
}

let urls: typeof import('./return-urls')

beforeEach(async () => {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  urls = await import('./return-urls')
})

afterEach(() => vi.unstubAllEnvs())

describe('an address to return to', () => {
  it.each(['https://app.example.com/settings?tab=erp#sage', 'http://localhost:4000'])('may be %s', (url) => {
    expect(urls.returnUrlError(url)).toBeUndefined()
  })

  it.each([
    ['https://elsewhere.example/', 'originNotAllowed'],
    ['https://app.example.com.elsewhere.example/', 'originNotAllowed'],
    ['https://app.example.com:8443/', 'originNotAllowed'],
    ['http://app.example.com/', 'originNotAllowed'],
    ['javascript:alert(1)//https://app.example.com', 'originNotAllowed'],
    ['data:text/html,hello', 'originNotAllowed'],
    ['https://app.example.com@elsewhere.example/', 'userInfo'],
    ['https://user:password@app.example.com/', 'userInfo'],
    ['//app.example.com/', 'notAnAddress'],
    ['/settings', 'notAnAddress'],
    ['https://app.example.com\\@elsewhere.example', 'notAnAddress'],
    ['java\nscript:alert(1)', 'notAnAddress'],
    [`https://app.example.com/${'a'.repeat(2000)}`, 'tooLong'],
  ])('is refused when it is %s', (url, error) => {
    expect(urls.returnUrlError(url)).toBe(error)
    expect(urls.returnUrlSchema.safeParse(url).error?.issues[0]?.message).toBe(error)
  })

  it('is left out once its origin is no longer allowed', () => {
    const stored = { returnUrl: 'https://app.example.com/', successUrl: 'https://earlier.example/' }
    expect(urls.allowedReturnUrls(stored)).toEqual({
      returnUrl: 'https://app.example.com/',
      successUrl: 'https://app.example.com/',
    })
    expect(urls.allowedReturnUrls({ returnUrl: null, successUrl: null })).toEqual({})
  })

  it('says at the end what was reached, beside the parameters that it has', () => {
    const reached = { onboardingId: 'a-b', externalId: 'Nordlys & sønner', state: 'connected' } as const
    expect(urls.withReached('https://app.example.com/erp?tab=2&state=old#top', reached)).toBe(
      'https://app.example.com/erp?tab=2&state=connected&onboardingId=a-b&externalId=Nordlys+%26+s%C3%B8nner#top',
    )
  })
})
