import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { getEnv } from '@/lib/platform/env'

export type Person = { name: string; email: string }

export type WrittenMail = { subject: string; html: string; text: string }

/** The receiver of a mail, the receiver of a reply, and the absolute address to which a mail program posts to unsubscribe. */
export type Addressing = { to: Person; replyTo?: Person; unsubscribe?: { oneClickUrl: string } }

let transport: Transporter | undefined

/** Sends one mail. Throws nodemailer's error, which has the server's `responseCode` where it gave one. */
export async function deliverMail(id: string, mail: Addressing, written: WrittenMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = getEnv()
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A mail holds words alone, so nothing is read from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({
    ...written,
    from: MAIL_FROM,
    to: addressOf(mail.to),
    replyTo: mail.replyTo && addressOf(mail.replyTo),
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

function addressOf({ name, email: address }: Person) {
  return { name, address }
}
