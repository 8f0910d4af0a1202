import { describe, expect, it } from 'vitest'
import { localPath } from './local-path'

describe('a path to return to', () => {
  it('is the same page in the new language', () => {
    expect(localPath('/en/setup/1/create-role?a=b', 'no')).toBe('/no/setup/1/create-role?a=b')
    expect(localPath('/fr', 'en')).toBe('/en')
  })

  it.each([
    '',
    'en/setup',
    '//elsewhere.example/en/setup',
    '/\\elsewhere.example/en',
    'https://elsewhere.example/en/setup',
    '/de/setup',
    '/setup/1',
    'javascript:alert(1)',
    '/\t/elsewhere.example/en',
  ])('is refused when %j leads elsewhere', (path) => {
    expect(localPath(path, 'en')).toBeUndefined()
  })

  it('stays on this host even with dots in it', () => {
    expect(localPath('/en/..//elsewhere.example', 'en')).toBeUndefined()
  })
})
