import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

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

describe('the words of a folder outside the product', () => {
  let outside: string

  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'content-'))
    mkdirSync(join(outside, 'messages/pt-BR'), { recursive: true })
    writeFileSync(join(outside, 'messages/locales.json'), '{ "pt-BR": { "name": "Português" } }')
    const outage = { title: '<script>alert(1)</script>', retry: 'Tente & "espere"' }
    writeFileSync(join(outside, 'messages/pt-BR/errors.json'), JSON.stringify({ outage }))
    vi.stubEnv('CONTENT_DIR', outside)
  })

  afterEach(() => rmSync(outside, { recursive: true }))

  test('are written as text, and scripts get them as they are', async () => {
    const { outagePage } = await import('./outage-page')
    const { body } = await pageAt('/pt-BR/setup/1')
    expect(body).toContain('<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>')
    expect(body).toContain('Tente &amp; &quot;espere&quot;')
    expect(body).not.toContain('<script>')
    expect(outagePage({ url: '/pt-BR/setup/1', headers: {} }).body).toContain('<script>alert(1)</script>.')
  })

  test.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['de-DE, pt-PT;q=0.5', 'pt-BR'],
    ['fr-CH,pt-BR;q=0.9', 'fr'],
    ['nb-NO,pt-BR;q=0.9', 'nb'],
    ['de', 'en'],
    ['', 'en'],
  ])('are shown to a reader who asks for %s in %s', async (accepted, language) => {
    const { outagePage } = await import('./outage-page')
    const headers = { accept: 'text/html', 'accept-language': accepted }
    expect(outagePage({ url: '/', headers }).body).toContain(`<html lang="${language}"`)
  })
})

test('the page of an outage may be held by the pages that may hold the page it stands for', async () => {
  const policyAt = async (url: string) => (await pageAt(url)).headers['content-security-policy']
  expect(await policyAt('/en/setup/1?a=b')).toContain('frame-ancestors https://app.vendor.example')
  expect(await policyAt('/en/dashboard')).toContain("frame-ancestors 'none'")
})
