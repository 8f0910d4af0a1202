import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, it, vi } from 'vitest'
import { failureOf } from './delivery-failure'

let server: SMTPServer | undefined

afterEach(async () => {
  vi.unstubAllEnvs()
  await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()))
})

/** Starts a mail server with the certificate that smtp-server brings, which nobody trusts. */
function open(options: { secure: boolean }): Promise<number> {
  const opened = new SMTPServer({ authOptional: true, ...options })
  opened.on('error', () => undefined)
  server = opened
  return new Promise((resolve) => {
    const listening = opened.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  })
}

it.each([
  ['smtps', { secure: true }],
  ['smtp', { secure: false }],
])(
  'a certificate that is not trusted lets no mail leave by %s, and the reason says so',
  async (protocol, options) => {
    vi.resetModules()
    vi.stubEnv('SMTP_URL', `${protocol}://localhost:${await open(options)}`)
    vi.stubEnv('MAIL_FROM', 'setup@handrail.example')
    const { deliverMail } = await import('./transport')
    const mail = { to: { name: '', email: 'ola@nordlys.example' } }
    const written = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
    const failure = await deliverMail(randomUUID(), mail, written).then(() => undefined, failureOf)
    expect(failure).toMatchObject({ error: 'notTrusted', isForAll: true })
  },
)
