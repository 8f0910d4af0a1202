import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { getEnv } from '@/lib/env'
import type { Mail, WrittenMail } from './mail'

let transport: Transporter | undefined

/** Hands one mail in. Throws nodemailer's error, which has the server's `responseCode` where it gave one. */
export async function handIn(id: string, { to, handover, kind }: Mail, written: WrittenMail): Promise<void> {
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
  const asker = kind === 'taskFinished' ? handover?.to : handover?.from
  await transport.sendMail({
    ...written,
    from: MAIL_FROM,
    to: addressOf(to),
    replyTo: asker && addressOf(asker),
    // The same each time it is tried, so that a receiver knows a second copy for what it is.
    messageId: `<${id}@${getEnv().APP_URL.hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  })
}

function addressOf({ name, email: address }: { name: string; email: string }) {
  return { name, address }
}
