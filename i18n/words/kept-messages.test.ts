import { _createCache, _createIntlFormatters, createTranslator, initializeConfig } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { loadMessages } from '../messages'
import { keptMessages } from './kept-messages'

const messages = await loadMessages('en')

/** Does what next-intl does for each request, with formatters of its own, and returns the shown text. */
function request(timeZone: string, minutes: number): string {
  const config = initializeConfig({
    locale: 'en',
    messages,
    timeZone,
    ...keptMessages('en', timeZone, true),
  })
  const _formatters = _createIntlFormatters(_createCache())
  return createTranslator({ ...config, _formatters, messages, namespace: 'common' })('minutes', { minutes })
}

const compiled = (timeZone: string) => Object.values(keptMessages('en', timeZone, true)._cache.message)

describe('a message', () => {
  it('is compiled by the first request that shows it and by no other', () => {
    expect(request('Europe/Oslo', 1)).toBe('about 1 minute')
    const [first] = compiled('Europe/Oslo')
    expect(first).toBeDefined()
    expect(request('Europe/Oslo', 5)).toBe('about 5 minutes')
    expect(compiled('Europe/Oslo')).toEqual([first])
    expect(compiled('Europe/Oslo')[0]).toBe(first)
  })

  it('is forgotten when forty others of a language and a time zone were used since', () => {
    request('Europe/Oslo', 1)
    for (let hour = 0; hour < 39; hour++) request(`Etc/GMT${hour < 13 ? '-' : '+'}${hour % 13}`, hour)
    expect(compiled('Europe/Oslo')).toHaveLength(1)
    for (let pair = 0; pair < 40; pair++) keptMessages('en', `zone ${pair}`, true)
    expect(compiled('Europe/Oslo')).toEqual([])
  })
})
