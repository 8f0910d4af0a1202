import 'server-only'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import type { MailError } from '@/lib/platform/mail/mail-error'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { deliverMail } from '@/lib/platform/mail/transport'
import { dayMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { readMail, replyToOf, type WriteMail } from './read-mail'

type Transaction = Prisma.TransactionClient

type Sent = { sent: number; notSent: number }

const timeLimitMs = 90_000
/** An older mail is not sent any more: its reader has heard of it otherwise or has given up. */
const oldestMs = 5 * dayMs

/**
 * Sends the mails that are due, one after the other, until none is left or the mail server cannot be reached. A mail is locked
 * while it is sent, so that no other instance takes it. If the process dies in the middle, the lock ends and the mail is sent again.
 */
export async function sendMails(write: WriteMail, signal?: AbortSignal): Promise<Sent> {
  const sent: Sent = { sent: 0, notSent: 0 }
  if (!canSendMail()) return sent
  const sendOne = (tx: Transaction) => sendNext(tx, write, sent)
  const limits = { maxWait: 10_000, timeout: timeLimitMs }
  while (!signal?.aborted && (await db.$transaction(sendOne, limits)));
  return sent
}

async function sendNext(tx: Transaction, write: WriteMail, sent: Sent): Promise<boolean> {
  // A machine that vanishes must not keep its mail locked.
  await tx.$executeRaw`select set_config('idle_in_transaction_session_timeout', ${String(timeLimitMs)}, true)`
  const [due] = await tx.$queryRaw<{ id: string; at: Date; tries: number }[]>`
    select id, at, tries from "Mail" where "tryAt" <= now()
    order by "tryAt" limit 1 for update skip locked`
  if (!due) return false
  const error = await send(tx, due, write)
  const again = error === 'unreachable' || error === 'notWritten' ? nextTry(due.tries) : null
  const data = { tries: due.tries + 1, tryAt: again, sentAt: error ? null : new Date(), error: error ?? null }
  const mail = await tx.mail.update({ where: { id: due.id }, data, select: { linkId: true, kind: true } })
  // The token was kept for this mail alone.
  if (mail.linkId && !again) await forgetToken(tx, mail.linkId)
  getLog().info({ mailId: due.id, kind: mail.kind, error }, error ? 'mail not sent' : 'mail sent')
  sent[error ? 'notSent' : 'sent'] += 1
  return error !== 'unreachable'
}

async function send(
  tx: Transaction,
  { id, at }: { id: string; at: Date },
  write: WriteMail,
): Promise<MailError | undefined> {
  const mail = await readMail(tx, id)
  if (!mail) return 'linkEnded'
  if (at.getTime() < Date.now() - oldestMs) return 'tooOld'
  const written = await write(mail).catch((error: Error) => {
    getLog().error({ mailId: id, kind: mail.kind, error: error.name }, 'mail could not be written')
    return undefined
  })
  if (!written) return 'notWritten'
  return deliverMail(id, { ...mail, replyTo: replyToOf(mail) }, written).then(() => undefined, errorOf)
}

/** Returns why a mail was not taken. After a status of 5xx the server would refuse it again. Anything else may pass. */
function errorOf({ responseCode }: Error & { responseCode?: number }): MailError {
  return responseCode !== undefined && responseCode >= 500 ? 'refused' : 'unreachable'
}

/** Returns when to try again: after one minute, then two, then four, and at last every two hours. */
function nextTry(tries: number): Date {
  return new Date(Date.now() + Math.min(2 ** tries, 120) * minuteMs)
}

async function forgetToken(tx: Transaction, id: string): Promise<void> {
  await tx.accessLink.update({ where: { id }, data: { tokenSealed: null }, select: { id: true } })
}
