import { describe, expect, it } from 'vitest'
import { embeddingSettings, originsOutOfPlace } from './settings'

const parse = (text: string | undefined) => embeddingSettings.EMBED_ORIGINS.safeParse(text)

describe('a list of origins', () => {
  it('is read without spaces, closing slashes and repetitions, and is empty when unset', () => {
    const text = ' https://app.example.com/ , https://app.example.com,http://localhost:4000'
    expect(parse(text).data).toEqual(['https://app.example.com', 'http://localhost:4000'])
    expect(parse(undefined).data).toEqual([])
    expect(parse('').data).toEqual([])
  })

  it.each([
    '*',
    'https://*.example.com',
    'app.example.com',
    'http://app.example.com',
    'https://app.example.com/path',
    'https://user@app.example.com',
    'https://app.example.com:443',
    'https://APP.example.com',
    "https://app.example.com; script-src 'unsafe-inline'",
    'javascript:alert(1)',
    'null',
  ])('refuses %s', (text) => {
    expect(parse(text).success).toBe(false)
  })

  it('names this machine only where the product itself is opened at this machine', () => {
    const lists = { RETURN_ORIGINS: ['http://localhost:4000'], EMBED_ORIGINS: ['https://app.example.com'] }
    expect(originsOutOfPlace({ APP_URL: new URL('http://localhost:3000'), ...lists })).toEqual([])
    expect(originsOutOfPlace({ APP_URL: new URL('https://setup.example'), ...lists })).toEqual([
      'RETURN_ORIGINS',
    ])
  })
})
