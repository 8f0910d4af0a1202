import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { getEnv } from '@/lib/platform/env'

export type Person = { name: string; email: string }

export type WrittenMail = { subject: string; html: string; text: string }

/** Who gets a mail, who gets the answer to it, and where a mail program posts that no more are wanted (absolute). */
export type Addressing = { to: Person; replyTo?: Person; unsubscribe?: { oneClickUrl: string } }

let transport: Transporter | undefined

/** Hands one mail in. Throws nodemailer's error, which has the server's `responseCode` where it gave one. */
export async function deliverMail(id: string, mail: Addressing, written: WrittenMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = getEnv()
  transport ??= createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A mail is made of words alone.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await transport.sendMail({
    ...written,
    from: MAIL_FROM,
    to: addressOf(mail.to),
    replyTo: mail.replyTo && addressOf(mail.replyTo),
    // The same each time it is tried, so that a receiver knows a second copy for what it is.
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
