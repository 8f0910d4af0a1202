import SMTPTransport from 'nodemailer/lib/smtp-transport'
import { describe, expect, it } from 'vitest'
import { smtpUrlSchema } from './smtp-url'

const messageFor = (value: string) => smtpUrlSchema.safeParse(value).error?.issues[0]?.message

describe('SMTP_URL', () => {
  it.each([
    'smtp://mail.example',
    'smtp://mail.example:25',
    'smtps://user:password@mail.example:465',
    'smtp://user%40vendor.example:p%23w%2Fx%3Fy%25@mail.example:587',
    'smtp://user:p@w@mail.example:587',
    'smtp://user:p:w@[2001:db8::1]:587?requireTLS=true',
  ])('is taken: %s', (value) => expect(messageFor(value)).toBeUndefined())

  it.each(['p#w', '#pw', 'p/w', '25/w', 'p?w', '25?w', '25#w', 'p%w', 'p%E6w', 'p w'])(
    'says how to write a password like %s, and does not repeat it',
    (password) => {
      const message = messageFor(`smtp://user:${password}@mail.example:587`)
      expect(message).toContain('Write # as %23, / as %2F')
      expect(message).not.toContain(password)
      const right = `smtp://user:${encodeURIComponent(password)}@mail.example:587`
      expect(messageFor(right)).toBeUndefined()
      expect(new SMTPTransport({ url: right }).options).toMatchObject({
        host: 'mail.example',
        auth: { user: 'user', pass: password },
      })
    },
  )

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example:port',
    'smtp:mail.example',
  ])('says what it must look like: %s', (value) =>
    expect(messageFor(value)).toContain('must look like smtp://user:password@host:587'),
  )
})
