import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const product = join(import.meta.dirname, '..')

beforeEach(() => {
  vi.resetModules()
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** Returns the routing of a process that starts with this setting. */
async function startWith(locales: string) {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('LOCALES', locales)
  return import('./routing')
}

describe('the languages that an installation offers', () => {
  it.each([
    ['', ['en', 'fr', 'no'], 'en'],
    ['no, en', ['en', 'no'], 'en'],
    ['fr', ['fr'], 'fr'],
    ['no,fr', ['fr', 'no'], 'fr'],
  ])('are, with LOCALES=%s, %j, and %s for readers of any other', async (setting, locales, usual) => {
    const { routing, localeOr } = await startWith(setting)
    expect(routing.locales).toEqual(locales)
    expect(localeOr('xx')).toBe(usual)
  })

  it('are those that people of another language are led to and written to', async () => {
    const { localeOr } = await startWith('en,no')
    const { withOfferedLocale } = await import('@/lib/platform/http/request')
    expect(localeOr('fr')).toBe('en')
    expect(withOfferedLocale('/fr/start/token')).toBe('/en/start/token')
    expect(withOfferedLocale('/fr')).toBe('/en')
    for (const path of ['/no/start/token', '/en', '/de/start', '/setup/fr', '/'])
      expect(withOfferedLocale(path)).toBeUndefined()
  })

  it('have words of their own where English is not among them, and English still stands in', async () => {
    await startWith('fr')
    const { loadMessages } = await import('./messages')
    const { common } = await loadMessages('fr')
    expect(common.continue).not.toBe((await loadMessages('en')).common.continue)
  })

  it.each([
    ['en,xx', /LOCALES: names xx, which has no words here\. Known: en, fr, no/],
    [' , ', /LOCALES: names no language/],
  ])('are refused at the start when the setting is %j', async (setting, message) => {
    await startWith(setting)
    const { getEnv } = await import('@/lib/platform/env')
    expect(getEnv).toThrow(message)
  })

  it('are the only ones whose missing words in a vendor’s own folder count as a fault', async () => {
    const content = mkdtempSync(join(tmpdir(), 'content-'))
    cpSync(join(product, 'e2e/content'), content, { recursive: true })
    for (const locale of ['fr', 'no']) rmSync(join(content, 'messages', locale), { recursive: true })
    await startWith('en,no')
    const { checkGuides } = await import('@/lib/startup/check-guides')
    const files = checkGuides([product, content]).translationFaults.map(({ file }) => file.split('/')[1])
    rmSync(content, { recursive: true })
    expect([...new Set(files)]).toEqual(['no'])
  })
})
