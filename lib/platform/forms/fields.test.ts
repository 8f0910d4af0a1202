import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emailSchema } from '@/lib/platform/mail/address'
import { fieldErrors, valueError } from './field-errors'
import { lineSchema, longestLine, paragraphSchema } from './fields'

const formSchema = z.object({
  name: lineSchema({ isRequired: true }),
  email: emailSchema,
  message: paragraphSchema({ longest: 20, isRequired: false }),
})

const typed = { name: ' Kari ', email: ' kari@nordlys.example ', message: ' one\r\ntwo\tthree\n' }

describe('a form', () => {
  it('loses the spaces at the ends of its texts and keeps the line breaks inside', () => {
    expect(formSchema.parse(typed)).toEqual({
      name: 'Kari',
      email: 'kari@nordlys.example',
      message: 'one\ntwo\tthree',
    })
  })

  it.each([
    [{ name: ' ' }, { name: 'required' }],
    [{ name: 'x'.repeat(longestLine + 1) }, { name: 'tooLong' }],
    [{ name: 'a\nb' }, { name: 'unreadable' }],
    [{ email: '' }, { email: 'required' }],
    [{ email: 'kari' }, { email: 'notAnAddress' }],
    [{ email: `${'x'.repeat(longestLine)}@nordlys.example` }, { email: 'tooLong' }],
    [{ message: 'x'.repeat(21) }, { message: 'tooLong' }],
    [{ message: 'a\u0000b' }, { message: 'unreadable' }],
    [{ message: undefined }, { message: 'unreadable' }],
    [
      { name: '', email: 'kari' },
      { name: 'required', email: 'notAnAddress' },
    ],
  ])('gets one error code for each field that is wrong: %j', (wrong, errors) => {
    const { error } = formSchema.safeParse({ ...typed, ...wrong })
    expect(error && fieldErrors(error)).toEqual(errors)
  })

  it('loses the characters that turn the direction of writing, and keeps names that are written from right to left', () => {
    const turned = { ...typed, name: '\u202eSA hcroN\u2069', message: 'one\u2067two\u202c' }
    expect(formSchema.parse(turned)).toMatchObject({ name: 'SA hcroN', message: 'onetwo' })
    expect(formSchema.parse({ ...typed, name: 'שלום بنك' }).name).toBe('שלום بنك')
    const { error } = formSchema.safeParse({ ...typed, name: '\u202e' })
    expect(error && fieldErrors(error)).toEqual({ name: 'required' })
  })

  it('gets no field error for what is wrong with it as a whole', () => {
    const { error } = z.strictObject({}).safeParse({ other: 'x' })
    expect(error && fieldErrors(error)).toEqual({})
  })
})

it('gives the first error code of a text that is checked by itself', () => {
  const { error } = lineSchema({ isRequired: true }).safeParse('\u0000'.repeat(longestLine + 1))
  expect(error && valueError(error)).toBe('tooLong')
})
