import 'server-only'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { canSendMail, type MailError } from '@/lib/platform/mail/outbox'
import { deliverMail } from '@/lib/platform/mail/transport'
import type { Prisma } from '@/prisma/generated/client'
import { readMail, replyToOf, type WriteMail } from './read-mail'

type Transaction = Prisma.TransactionClient

type Sent = { sent: number; notSent: number }

const timeLimitMs = 90_000
const minuteMs = 60_000
/** Then whoever waits for it has been told otherwise, or has given up. */
const oldestMs = 3 * 24 * 60 * minuteMs

/**
 * Sends what is due, one after the other, until nothing is left or one could not be sent. Each is locked while it is
 * sent, so that no other instance takes it; should this process die in the middle, it is free again.
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
  // A machine that vanishes without a word must not keep its mail locked.
  await tx.$executeRaw`select set_config('idle_in_transaction_session_timeout', ${String(timeLimitMs)}, true)`
  const [due] = await tx.$queryRaw<{ id: string; at: Date; tries: number }[]>`
    select id, at, tries from "Mail" where "tryAt" <= now()
    order by "tryAt" limit 1 for update skip locked`
  if (!due) return false
  const fault = await send(tx, due, write)
  const again = fault === 'unreachable' || fault === 'notWritten' ? nextTry(due.tries) : null
  const data = { tries: due.tries + 1, tryAt: again, sentAt: fault ? null : new Date(), fault: fault ?? null }
  const mail = await tx.mail.update({ where: { id: due.id }, data, select: { linkId: true, kind: true } })
  // What was kept for this mail alone.
  if (mail.linkId && !again) await forgetToken(tx, mail.linkId)
  getLog().info({ mailId: due.id, kind: mail.kind, fault }, fault ? 'mail not sent' : 'mail sent')
  sent[fault ? 'notSent' : 'sent'] += 1
  return fault !== 'unreachable'
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
    getLog().error({ mailId: id, kind: mail.kind, fault: error.name }, 'mail could not be written')
    return undefined
  })
  if (!written) return 'notWritten'
  return deliverMail(id, { ...mail, replyTo: replyToOf(mail) }, written).then(() => undefined, faultOf)
}

/** 5xx: the server will say the same again. Anything else may pass. */
function faultOf({ responseCode }: Error & { responseCode?: number }): MailError {
  return responseCode !== undefined && responseCode >= 500 ? 'refused' : 'unreachable'
}

/** After one minute, then two, four, and at last every two hours. */
function nextTry(tries: number): Date {
  return new Date(Date.now() + Math.min(2 ** tries, 120) * minuteMs)
}

async function forgetToken(tx: Transaction, id: string): Promise<void> {
  await tx.accessLink.update({ where: { id }, data: { tokenSealed: null }, select: { id: true } })
}
