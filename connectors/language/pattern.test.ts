import { describe, expect, it } from 'vitest'
import { Pattern } from './pattern'

describe('an expression of a connector', () => {
  it('fits anywhere in a text, in any letter case', () => {
    expect(new Pattern('not subscribed').test('You are NOT Subscribed to it')).toBe(true)
    expect(new Pattern('^GW-0010$').test('GW-00100')).toBe(false)
  })

  it('cuts out all that it fits, and keeps the group of the first', () => {
    const pattern = new Pattern('\\s*\\[ID: (\\w+)\\]')
    expect(pattern.cut('a [ID: x] b [ID: y]')).toEqual({ rest: 'a b', found: 'x' })
    expect(pattern.cut('a')).toEqual({ rest: 'a', found: '' })
  })

  it.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(.*a){20}$'])(
    'takes time in proportion to the text, where others take for ever: %s',
    (source) => {
      const pattern = new Pattern(source)
      // By the steps of an engine that goes back, each of these takes more than a lifetime.
      expect(pattern.test(`${'a'.repeat(2000)}!`)).toBe(false)
    },
  )

  it.each(['(?=a)', '(?<!a)b', '(a)\\1', '('])('is refused when RE2 does not know it: %s', (source) => {
    expect(() => new Pattern(source)).toThrow()
  })
})
