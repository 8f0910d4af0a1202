import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { minuteMs } from '@/lib/platform/time'
import { failureOf } from './delivery-failure'
import { ScriptedSmtp } from './scripted-smtp.fixture'
import { deliverMail, handInLimits } from './transport'

const smtp = new ScriptedSmtp()

beforeAll(async () => {
  vi.stubEnv('SMTP_URL', await smtp.open())
  vi.stubEnv('MAIL_FROM', 'Handrail <setup@handrail.example>')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await smtp.close()
})
beforeEach(() => {
  smtp.script = () => undefined
  smtp.taken.length = 0
  smtp.lines.length = 0
})

const written = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }

function deliver(email: string, name = '', limitMs = handInLimits.wholeMs) {
  const mail = { to: { name, email }, replyTo: { name, email } }
  return deliverMail(randomUUID(), mail, { ...written, subject: `Hello ${name}` }, limitMs).then(
    () => undefined,
    failureOf,
  )
}

describe('the time that a mail server gets', () => {
  it('is ten minutes to confirm a mail, as RFC 5321 asks, and little more for the whole mail', () => {
    expect(handInLimits.answerMs).toBeGreaterThanOrEqual(10 * minuteMs)
    expect(handInLimits.wholeMs).toBeGreaterThan(handInLimits.answerMs)
  })

  it.each(['greeting', 'EHLO', 'RCPT', 'message'] as const)(
    'ends for a server that drips bytes at %s',
    async (step) => {
      smtp.script = (at) => (at === step ? 'drip' : undefined)
      expect(await deliver('ola@nordlys.example', '', 300)).toMatchObject({ error: 'timedOut' })
    },
  )
})

describe('an address with letters like ø', () => {
  it('before the @ is handed in where the server offers SMTPUTF8', async () => {
    expect(await deliver('jørn@test.example')).toBeUndefined()
    expect(smtp.taken.map(({ to }) => to)).toEqual(['jørn@test.example'])
    expect(smtp.lines.find((line) => line.startsWith('MAIL'))).toContain('SMTPUTF8')
  })

  it('before the @ is handed in nowhere else, with the reason', async () => {
    smtp.script = (step) => (step === 'EHLO' ? '250 here' : undefined)
    expect(await deliver('jørn@test.example')).toMatchObject({ error: 'addressNotSupported' })
    expect(smtp.lines.filter((line) => line.startsWith('MAIL'))).toEqual([])
    expect(await deliver('jorn@blåbær.example')).toBeUndefined()
    expect(smtp.taken.map(({ to }) => to)).toEqual(['jorn@xn--blbr-roah.example'])
  })
})

it('a mail of a guide comes from the name that the guide says, and from the address of MAIL_FROM', async () => {
  const to = { name: '', email: 'ola@nordlys.example' }
  await deliverMail(randomUUID(), { to, senderName: 'Acme Onboarding' }, written)
  await deliverMail(randomUUID(), { to }, written)
  const senders = smtp.taken.map(({ raw }) => /^From: (.*)$/m.exec(raw)?.[1]?.trim())
  expect(senders).toEqual(['Acme Onboarding <setup@handrail.example>', 'Handrail <setup@handrail.example>'])
  expect(smtp.lines.filter((line) => line.startsWith('MAIL'))).toHaveLength(2)
  expect(smtp.lines.filter((line) => line.startsWith('MAIL')).join()).toContain('<setup@handrail.example>')
})

it.each([
  '\r\nBcc: thief@evil.example',
  '\nBcc: thief@evil.example',
  '\u0000\u001b[31m',
  '"\r\n\r\nbody <x@y.example>',
])('a name like %j adds neither a header nor a recipient to a mail', async (name) => {
  await deliver('ola@nordlys.example', `Ola ${name}`)
  expect(smtp.lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<ola@nordlys.example>'])
  const [head = ''] = smtp.taken[0]?.raw.split('\r\n\r\n') ?? []
  const names = head.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1]?.toLowerCase() ?? [])
  expect(names).toEqual(expect.arrayContaining(['from', 'to', 'reply-to', 'subject', 'message-id']))
  expect(names).not.toContain('bcc')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
  expect(head).not.toMatch(/[\u0000\u001b]/)
})
