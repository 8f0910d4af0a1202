import { _createCache, _createIntlFormatters, IntlErrorCode } from 'use-intl/core'
import original from 'use-intl/format-message'
import { describe, expect, it } from 'vitest'
import { listedLocales } from '../listed-locales'
import { loadMessages } from '../messages'
import { type Locale, languageTag } from '../routing'
import { timeFormats } from '../time-zone'
import formatMessage from './format-message'

type Options = Parameters<typeof original>[3]

function optionsOf(locale: string, cache = _createCache()): Options {
  return {
    cache,
    formatters: _createIntlFormatters(cache),
    globalFormats: { dateTime: timeFormats(languageTag(locale), false) },
    locale,
    timeZone: 'Europe/Oslo',
  }
}

/** Every value that a message may ask for: a number for counts, a function for tags, and otherwise a text. */
const values = new Proxy<Record<string, never>>(
  {},
  {
    has: () => true,
    get: (_, name) => (/^(label|value|link|strong|b|code|path)$/.test(String(name)) ? tagged : 3) as never,
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  },
)
const tagged = (chunks: unknown) => `<${chunks}>`

function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return Object.values(words as object).flatMap(textsOf)
}

/** Returns the text, or the code of what is wrong with the message or its values. */
function outcomeOf(format: typeof original, message: string, options: Options) {
  try {
    return format('key', message, values, options)
  } catch (error) {
    return (error as { code?: string }).code ?? 'thrown'
  }
}

describe('a message', () => {
  it.each(Object.keys(listedLocales) as Locale[])(
    'reads as next-intl itself formats it, in %s',
    async (locale) => {
      const [theirs, ours] = [optionsOf(locale), optionsOf(locale)]
      const texts = new Set(textsOf(await loadMessages(locale)))
      expect(texts.size).toBeGreaterThan(1000)
      for (const text of texts)
        expect([text, outcomeOf(formatMessage, text, ours)]).toEqual([
          text,
          outcomeOf(original, text, theirs),
        ])
    },
  )

  it.each([
    ['{at, date, moment}', { at: new Date(0) }],
    ['{at, time}', { at: new Date(0) }],
    ['{share, number, percent}', { share: 0.25 }],
    ["It''s '{here}'", undefined],
    ['<b>Bold</b>', { b: (chunks: unknown) => ({ chunks }) }],
    ['{missing}', undefined],
    ['{broken', {}],
  ])('%s is shown, or refused, in the same way', (text, given) => {
    const outcomes = [formatMessage, original].map((format) => {
      try {
        return format('key', text, given as never, optionsOf('en'))
      } catch (error) {
        return (error as { code?: string }).code
      }
    })
    expect(outcomes[0]).toEqual(outcomes[1])
  })

  it('is compiled once for a language and a time zone, whatever it is filled with', () => {
    const cache = _createCache()
    const compiled = new Set<unknown>()
    for (const count of [1, 2, 3]) {
      const options = optionsOf('en', cache)
      const getPluralRules = options.formatters.getPluralRules
      options.formatters.getPluralRules = (...given) => {
        compiled.add(options)
        return getPluralRules(...given)
      }
      formatMessage('key', '{count, plural, one {# task} other {# tasks}}', { count }, options)
    }
    expect(compiled.size).toBe(1)
  })

  it('that is no text has the same code as with next-intl', () => {
    const code = (message: unknown) => {
      try {
        return formatMessage('key', message as string, undefined, optionsOf('en'))
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect(code(['a'])).toBe(IntlErrorCode.INVALID_MESSAGE)
    expect(code({ a: 'b' })).toBe(IntlErrorCode.INSUFFICIENT_PATH)
  })
})
