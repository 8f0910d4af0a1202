import 'server-only'
import { createTransport } from 'nodemailer'
import SMTPTransport from 'nodemailer/lib/smtp-transport'
import { getEnv } from '@/lib/platform/env'
import { minuteMs } from '@/lib/platform/time'
import { addressNotSupported, needsSmtputf8, offersSmtputf8 } from './smtputf8'

export type Person = { name: string; email: string }

export type WrittenMail = { subject: string; html: string; text: string }

/**
 * The receiver of a mail, the receiver of a reply, and the absolute address to which a mail program posts to unsubscribe. `senderName`
 * stands in place of the name in MAIL_FROM.
 */
export type Addressing = {
  to: Person
  senderName?: string
  replyTo?: Person
  unsubscribe?: { oneClickUrl: string }
}

/** How long a mail server may keep us waiting. */
export const handInLimits = {
  /** From the first packet to the greeting. */
  connectMs: 30_000,
  /** For one answer. RFC 5321, 4.5.3.2: a server may take ten minutes to confirm a mail, and one not waited for sends copies. */
  answerMs: 10 * minuteMs,
  /** For the whole of one mail, however often the server sends a byte. */
  wholeMs: 12 * minuteMs,
}

let transport: ReturnType<typeof openTransport> | undefined

function openTransport() {
  const { connectMs, answerMs } = handInLimits
  const smtp = new SMTPTransport({
    url: getEnv().SMTP_URL,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
  })
  // A mail holds words alone, so nothing is read from a file or an address.
  const mailer = createTransport(smtp, { disableFileAccess: true, disableUrlAccess: true })
  return { options: smtp.options, mailer }
}

/** Hands one mail in. Throws nodemailer's error, which `failureOf` explains. */
export async function deliverMail(
  id: string,
  mail: Addressing,
  written: WrittenMail,
  limitMs = handInLimits.wholeMs,
): Promise<void> {
  const { MAIL_FROM } = getEnv()
  transport ??= openTransport()
  const signal = AbortSignal.timeout(limitMs)
  if (needsSmtputf8(mail.to.email) && !(await offersSmtputf8(transport.options, signal)))
    throw addressNotSupported()
  await transport.mailer.sendMail({
    ...written,
    signal,
    from:
      mail.senderName === undefined ? MAIL_FROM : { name: mail.senderName, address: ownAddress(MAIL_FROM) },
    to: addressOf(mail.to),
    // A header with such an address needs SMTPUTF8 all along the way. The page names the sender anyway.
    replyTo: mail.replyTo && !needsSmtputf8(mail.replyTo.email) ? addressOf(mail.replyTo) : undefined,
    // Every try sends the same id, so that a receiver recognizes a second copy.
    messageId: `<${id}@${getEnv().APP_URL.hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(mail.unsubscribe && {
        'List-Unsubscribe': `<${mail.unsubscribe.oneClickUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
}

/** Returns the address in `address` or `Name <address>`. Mail servers let us send from no other. */
function ownAddress(from = ''): string {
  return /<([^>]+)>$/.exec(from.trim())?.[1] ?? from.trim()
}

function addressOf({ name, email: address }: Person) {
  return { name, address }
}
