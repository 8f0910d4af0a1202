import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import SMTPTransport from 'nodemailer/lib/smtp-transport'
import { describe, expect, it } from 'vitest'
import { isMailTrouble, mailErrors } from '@/lib/platform/mail/mail-error'
import { smtpUrlSchema } from '@/lib/platform/mail/smtp-url'

const text = readFileSync(join(import.meta.dirname, 'mail.md'), 'utf8')

describe('docs/operations/mail.md', () => {
  it('has every reason for which a mail server does not take a mail, and says whether the mail ends', () => {
    const rows = [...text.matchAll(/\| `(\w+)` \| (waits|ends) \|/g)].map(
      ([, error, end]) => `${error} ${end}`,
    )
    // These are no answers of a mail server.
    const others = ['notWritten', 'tooOld', 'linkEnded']
    const expected = mailErrors
      .filter((error) => !others.includes(error))
      .map((error) => `${error} ${isMailTrouble(error) || error === 'deferred' ? 'waits' : 'ends'}`)
    expect(rows.toSorted()).toEqual(expected.toSorted())
  })

  it('shows addresses of mail servers that are taken', () => {
    const urls = [...text.matchAll(/`(smtps?:\/\/[^`]+)`/g)].map(([, url = '']) => url)
    expect(urls.length).toBeGreaterThan(3)
    for (const url of urls) expect(smtpUrlSchema.safeParse(url).error, url).toBeUndefined()
  })

  it('writes its example of a password so that the mail server gets it', () => {
    const [, password, url] = /The password `(.+?)` is `(.+?)`/.exec(text) ?? []
    expect(new SMTPTransport({ url: url ?? '' }).options.auth).toMatchObject({ pass: password })
  })
})
