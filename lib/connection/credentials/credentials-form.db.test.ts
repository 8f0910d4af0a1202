import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCredential } from './clean-credential'
import { credentialsSchema } from './credentials-form'

const password = { name: 'password', isSecret: true, isRequired: true, isStored: false }
const entity = { name: 'entityId', isSecret: false, isRequired: false, isStored: false }

function errorsOf(values: Record<string, unknown>, fields = [password, entity]) {
  const result = credentialsSchema(fields).safeParse(values)
  return Object.fromEntries(result.error?.issues.map(({ path, message }) => [path[0], message]) ?? [])
}

describe('a credential', () => {
  it.each([
    ['spaces around it', '  Aa1! ', 'Aa1!'],
    ['line breaks', '\r\nAa1!\n', 'Aa1!'],
    ['zero-width characters and a byte order mark', '\ufeffAa\u200b1\u2060!', 'Aa1!'],
    ['no-break spaces', '\u00a0Aa1!\u202f', 'Aa1!'],
  ])('loses %s', (_case, typed, cleaned) => {
    expect(cleanCredential(typed)).toBe(cleaned)
  })

  it('keeps the spaces inside a password', () => {
    expect(cleanCredential('a b  c')).toBe('a b  c')
  })

  it('stays the same when it is cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanCredential(cleanCredential(text))).toBe(cleanCredential(text))
      }),
    )
  })

  it.each([
    ['required', ''],
    ['required', ' \u200b\n'],
    ['tooLong', 'x'.repeat(201)],
    ['unreadable', 'a\u0000b'],
    ['unreadable', 'a\tb'],
  ])('is refused as %s', (error, typed) => {
    expect(errorsOf({ password: typed })).toEqual({ password: error })
  })

  it('is refused when its field is missing or holds a file', () => {
    expect(errorsOf({})).toEqual({ password: 'required' })
    expect(Object.keys(errorsOf({ password: new File([], 'x') }))).toEqual(['password'])
  })

  it('is refused when it has another shape than the ERP gives out, unless its stored value is kept', () => {
    const field = { ...password, fits: (text: string) => /^[a-f\d]{8}$/.test(text) }
    expect(errorsOf({ password: 'my password' }, [field])).toEqual({ password: 'oddShape' })
    expect(errorsOf({ password: ' 0a1b2c3d\n' }, [field])).toEqual({})
    expect(errorsOf({ password: '' }, [{ ...field, isStored: true }])).toEqual({})
  })

  it('may be empty when it is optional or stored', () => {
    expect(errorsOf({ password: '', entityId: '' }, [{ ...password, isStored: true }, entity])).toEqual({})
  })
})
