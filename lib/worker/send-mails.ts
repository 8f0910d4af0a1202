import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { getLog } from '@/lib/platform/log'
import { type DeliveryFailure, failureOf } from '@/lib/platform/mail/delivery-failure'
import { isMailTrouble, mailTroubles, outageErrors } from '@/lib/platform/mail/mail-error'
import {
  endSent,
  endUnsent,
  type LeasedMail,
  leaseMail,
  postponeAll,
  releaseMails,
  whileLeased,
} from '@/lib/platform/mail/mail-lease'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { deliverMail } from '@/lib/platform/mail/transport'
import { dayMs, minuteMs } from '@/lib/platform/time'
import { readMail, replyToOf, senderNameOf, type WriteMail } from './read-mail'
import { waitsForGuide } from './waits-for-guide'

type Sent = { sent: number; notSent: number }

/** A round takes no more mails after this time. The next one begins within a minute. */
const roundMs = 2 * minuteMs
/** An older mail is not sent any more: its reader has heard of it otherwise or has given up. */
const oldestMs = 5 * dayMs

/** A hand-in that takes longer has a slow mail server, so another round goes on with the other mails. */
const patienceMs = 20_000

/** When each hand-in of this process began, by the clock that never jumps. */
const handIns = new Set<{ since: number }>()

/** Returns whether a round of this process is at work and will take all mails that are due. */
export function isSendingMails(now = performance.now()): boolean {
  return [...handIns].some(({ since }) => now - since < patienceMs)
}

let isFirstRound = true

/**
 * Sends the mails that are due, one after the other, until none is left or the mail server takes none. A mail is leased while it is
 * handed in, so that no other round takes it. Several rounds may go on at once, here and elsewhere: a server that keeps one of them
 * waiting holds up one mail.
 */
export async function sendMails(write: WriteMail, signal?: AbortSignal): Promise<Sent> {
  const sent: Sent = { sent: 0, notSent: 0 }
  if (!canSendMail()) return sent
  // The settings may have been corrected with this start.
  if (isFirstRound) await releaseMails(mailTroubles)
  isFirstRound = false
  const end = performance.now() + roundMs
  while (!signal?.aborted && performance.now() < end && (await sendNext(write, sent)));
  return sent
}

async function sendNext(write: WriteMail, sent: Sent): Promise<boolean> {
  const mail = await leaseMail()
  if (!mail) return false
  const handIn = { since: performance.now() }
  handIns.add(handIn)
  const outcome = await whileLeased(mail, () => send(mail, write)).finally(() => handIns.delete(handIn))
  sent[outcome.failure ? 'notSent' : 'sent'] += 1
  if (outcome.failure) await endUnsent(mail, { ...outcome.failure, isFinal: isFinal(outcome.failure) })
  else await endSent(mail)
  logOutcome(mail, outcome)
  if (!outcome.failure) await releaseMails(outageErrors)
  if (outcome.failure?.isForAll) await postponeAll(outcome.failure.error)
  return !outcome.failure?.isForAll
}

type Outcome = { kind?: string; failure?: DeliveryFailure }

async function send({ id, at }: LeasedMail, write: WriteMail): Promise<Outcome> {
  let kind: string | undefined
  try {
    const mail = await readMail(id)
    if (!mail && !(await waitsForGuide(id))) return { failure: { error: 'linkEnded', isForAll: false } }
    kind = mail?.kind
    if (at.getTime() < databaseNow().getTime() - oldestMs)
      return { kind, failure: { error: 'tooOld', isForAll: false } }
    if (!mail) return { failure: { error: 'deferred', isForAll: false } }
    const written = await write(mail)
    return await deliverMail(
      id,
      { ...mail, replyTo: replyToOf(mail), senderName: senderNameOf(mail) },
      written,
    ).then(
      () => ({ kind: mail.kind }),
      (error) => ({ kind: mail.kind, failure: failureOf(error) }),
    )
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown'
    getLog().error({ mailId: id, kind, error: fault }, 'mail could not be written')
    return { kind, failure: { error: 'notWritten', isForAll: false } }
  }
}

function isFinal({ error }: DeliveryFailure): boolean {
  return !isMailTrouble(error) && error !== 'deferred'
}

function logOutcome({ id: mailId, tries }: LeasedMail, { kind, failure }: Outcome): void {
  if (!failure) {
    getLog().info({ mailId, kind, tries }, 'mail sent')
    return
  }
  const { error, reply } = failure
  // What is over needs nobody. Everything else needs somebody to look: at the settings, or at the address.
  const level = error === 'linkEnded' || error === 'deferred' ? 'info' : 'warn'
  getLog()[level]({ mailId, kind, tries, error, reply }, 'mail not sent')
}
