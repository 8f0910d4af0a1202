import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const settings = {
  DATABASE_URL: 'postgresql://a@localhost/b',
  SECRET_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
  APP_URL: 'https://setup.example',
  EMBED_ORIGINS: 'https://app.vendor.example',
}

beforeEach(() => {
  vi.resetModules()
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
})

afterEach(() => vi.unstubAllEnvs())

async function pageAt(url: string, contact?: { email?: string; phone?: string; url?: string }) {
  const { keepOutageContact } = await import('./outage-contact')
  const { outagePage } = await import('./outage-page')
  keepOutageContact(contact)
  return outagePage({ url, method: 'GET', headers: { accept: 'text/html' } })
}

test('the page of an outage names the support that all guides share, and writes no part of it as HTML', async () => {
  const { body } = await pageAt('/no/setup/1', {
    email: '"><script>@vendor.example',
    phone: '+47 22 00 00 00',
    url: 'https://help.vendor.example/?a=1&b=2',
  })
  expect(body).toContain('<a href="tel:+4722000000" target="_top" rel="noreferrer">+47 22 00 00 00</a>')
  expect(body).toContain('href="https://help.vendor.example/?a=1&amp;b=2"')
  expect(body).not.toContain('<script>')
  expect((await pageAt('/no/setup/1')).body).not.toContain('tel:')
})

test('the page of an outage may be held by the pages that may hold the page it stands for', async () => {
  const policyAt = async (url: string) => (await pageAt(url)).headers['content-security-policy']
  expect(await policyAt('/en/setup/1?a=b')).toContain('frame-ancestors https://app.vendor.example')
  expect(await policyAt('/en/dashboard')).toContain("frame-ancestors 'none'")
})
