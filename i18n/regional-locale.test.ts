import { describe, expect, it, vi } from 'vitest'
import { withOurLocaleNames } from '@/lib/platform/http/request'
import { loadMessages } from './messages'
import { askedRegion, dateLocale, regionalLocale } from './regional-locale'

describe('the regional words of a reader', () => {
  it.each([
    ['fr', 'fr-CA,fr;q=0.9,en;q=0.8', undefined, 'fr-CA'],
    ['fr', 'en-CA,fr-CA;q=0.9', undefined, 'fr-CA'],
    ['fr', 'fr-FR,fr-CA;q=0.5', 'America/Toronto', 'fr'],
    ['fr', 'fr', 'America/Toronto', 'fr-CA'],
    ['fr', undefined, 'America/Montreal', 'fr-CA'],
    ['fr', undefined, 'America/New_York', 'fr'],
    ['fr', undefined, undefined, 'fr'],
    ['fr', 'fr-BE', undefined, 'fr'],
    ['en', 'en-CA', 'America/Toronto', 'en'],
    ['no', 'nb-NO', 'Europe/Oslo', 'no'],
  ])('in %s follow %s and the zone %s: %s', (locale, acceptLanguage, timeZone, regional) => {
    expect(regionalLocale(locale, { acceptLanguage, timeZone })).toBe(regional)
  })

  it.each([
    ['en', 'en-CA,en;q=0.9', 'Europe/Oslo', 'en-CA'],
    ['en', 'en-GB', 'America/Toronto', 'en-GB'],
    ['en', 'en-IE,en-US;q=0.5', undefined, 'en-GB'],
    ['en', 'en-US', 'Europe/Oslo', 'en'],
    ['en', 'nb-NO', 'Europe/Oslo', 'en-GB'],
    ['en', undefined, 'America/Vancouver', 'en-CA'],
    ['en', undefined, 'America/Chicago', 'en'],
    ['en', undefined, undefined, 'en'],
    ['fr', 'fr-CA', undefined, 'fr-CA'],
    ['fr', 'fr-FR', 'America/Toronto', 'fr'],
    ['no', 'nb-NO', 'Europe/Oslo', 'nb'],
  ])('are beside dates in %s that follow %s and the zone %s: %s', (locale, acceptLanguage, timeZone, tag) => {
    expect(dateLocale(locale, { acceptLanguage, timeZone })).toBe(tag)
  })

  it.each(
    [
      'en-CA,en;q=0.9',
      'fr-CA, fr;q=0.9, en-GB;q=0.8',
      'en-US,en-GB;q=0.5',
      'EN-ie',
      'en-Latn-GB',
      'fr-FR,fr-CA;q=0.5',
      'nb-NO,nb;q=0.9,no;q=0.8,en-GB;q=0.7',
      'nn-NO,en-AU',
      'en',
      '*',
      '',
    ].flatMap((header) => [header, withOurLocaleNames(header)].map((sent) => [sent])),
  )('are told by the one tag of "%s" that is kept of it', (header) => {
    for (const locale of ['en', 'fr', 'no'])
      for (const timeZone of [undefined, 'Europe/Oslo', 'America/Toronto']) {
        const [whole, kept] = [header, withOurLocaleNames(askedRegion(header, locale))].map(
          (acceptLanguage) => [
            regionalLocale(locale, { acceptLanguage, timeZone }),
            dateLocale(locale, { acceptLanguage, timeZone }),
          ],
        )
        expect(kept).toEqual(whole)
      }
  })

  it.each([
    ['en-CA,en;q=0.9,fr;q=0.8', 'en', 'en-CA'],
    ['fr;q=0.9,en-ca', 'en', 'en-CA'],
    ['fr,en-CA', 'fr', ''],
    ['de-DE', 'en', ''],
  ])('of %s in %s are told by "%s" alone, whatever else a browser asks for', (header, locale, tag) => {
    expect(askedRegion(header, locale)).toBe(tag)
  })

  it('are kept apart from a language of the same name', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const canadian = loadMessages('fr', 'fr-CA')
    expect(loadMessages('fr', 'fr-CA')).toBe(canadian)
    expect(loadMessages('fr-CA')).not.toBe(canadian)
    vi.unstubAllEnvs()
  })

  it('stand in place of those of the language, and the rest stays', async () => {
    const [french, canadian] = [await loadMessages('fr'), await loadMessages('fr', 'fr-CA')]
    expect(french.handOver.email).toContain('e-mail')
    expect(canadian.handOver.email).toContain('courriel')
    expect(canadian.handOver.name).toBe(french.handOver.name)
    expect(JSON.stringify(canadian)).not.toMatch(/[ ’]e-mail/i)
  })
})
