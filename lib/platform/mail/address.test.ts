import { describe, expect, it } from 'vitest'
import { valueError } from '@/lib/platform/forms/field-errors'
import { emailSchema, readAddress } from './address'

describe('a mail address', () => {
  it.each([
    ['kari@x.no', 'kari@x.no'],
    [' Kari.Nordmann+erp@Nordlys.example ', 'Kari.Nordmann+erp@Nordlys.example'],
    ['Kari <k@x.no>', 'k@x.no'],
    ['"Nordmann, Kari" <k@x.no>', 'k@x.no'],
    ['Nordmann, Kari <k@x.no>', 'k@x.no'],
    ['<k@x.no>', 'k@x.no'],
    ['mailto:k@x.no', 'k@x.no'],
    ['post@blåbær.no', 'post@xn--blbr-roah.no'],
    ['Post <post@BLÅBÆR.no>', 'post@xn--blbr-roah.no'],
    ['post@xn--blbr-roah.no', 'post@xn--blbr-roah.no'],
    ['jørn@test.no', 'jørn@test.no'],
    ['jo\u0308rn@test.no', 'jörn@test.no'],
    ['用户@例子.广告', '用户@xn--fsqu00a.xn--4rr70v'],
    ['hélène@café.example', 'hélène@xn--caf-dma.example'],
  ])('is read from %j', (text, address) => expect(readAddress(text)).toBe(address))

  it.each([
    '',
    'kari',
    'kari at nordlys',
    '@x.no',
    'kari@',
    'kari@x',
    'k@x.no, o@x.no',
    'k@x.no; o@x.no',
    'Kari <k@x.no> <o@x.no>',
    'Team: k@x.no, o@x.no;',
    'k@x.no <o@x.no>',
    'kari nordmann@x.no',
    '"kari nordmann"@x.no',
    '"k@x.no "@evil.example',
    'k..k@x.no',
    '.k@x.no',
    'k@-x.no',
    'k@x .no',
    'k\u202e@x.no',
    'k\u200b@x.no',
    'k@x.no\u0000',
    'k@[127.0.0.1]',
  ])('is not found in %j', (text) => expect(readAddress(text)).toBeUndefined())

  it.each([
    ['', 'required'],
    ['   ', 'required'],
    ['kari', 'notAnAddress'],
    ['k@x.no\r\nBcc: o@x.no', 'unreadable'],
    [`${'x'.repeat(200)}@x.no`, 'tooLong'],
  ])('gets one error code when it is %j', (text, code) => {
    const { error } = emailSchema.safeParse(text)
    expect(error && valueError(error)).toBe(code)
  })
})
