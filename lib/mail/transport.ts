import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { getEnv } from '@/lib/env'
import type { Mail, WrittenMail } from './mail'

let transport: Transporter | undefined

/** Hands one mail in. Throws nodemailer's error, which has the server's `responseCode` where it gave one. */
export async function handIn(id: string, mail: Mail, written: WrittenMail): Promise<void> {
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
    replyTo: answerTo(mail),
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

function answerTo({ kind, handover, owner }: Mail) {
  const asker = kind === 'taskFinished' ? handover?.to : (handover?.from ?? owner)
  return asker && addressOf(asker)
}

function addressOf({ name, email: address }: { name: string; email: string }) {
  return { name, address }
}
