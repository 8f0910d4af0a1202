import 'server-only'
import { setTimeout as delay } from 'node:timers/promises'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { troubleOf } from '@/lib/platform/database/trouble'
import { db } from '@/lib/platform/db'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import { Prisma } from '@/prisma/generated/client'
import type { DeliveryFailure } from './delivery-failure'
import type { MailError } from './mail-error'

/** A mail that one process alone may hand in, until its lease ends. `tries` counts this try. */
export type LeasedMail = { id: string; at: Date; tries: number }

/** A mail whose process has died is free again after this time. */
export const leaseSeconds = 30
/** A process that is still at work extends its lease this often. */
const renewMs = 10_000

/**
 * Takes the next mail that is due and counts the try, in a transaction of its own: no row stays locked while a mail server keeps us
 * waiting, and a mail that brings its process down has been counted. Returns undefined when no mail is due.
 */
export async function leaseMail(): Promise<LeasedMail | undefined> {
  const [mail] = await db.$queryRaw<LeasedMail[]>`
    update "Mail" set tries = tries + 1, "triedAt" = now(), "tryAt" = now() + make_interval(secs => ${leaseSeconds}::int)
    where id = (select id from "Mail" where "tryAt" <= now() order by "tryAt", "triedAt" nulls first, at limit 1 for update skip locked)
    returning id, at, tries`
  return mail
}

/** Works on a leased mail, and extends the lease as long as that takes. */
export async function whileLeased<T>({ id, tries }: LeasedMail, work: () => Promise<T>): Promise<T> {
  const renew = () => db.$executeRaw`
    update "Mail" set "tryAt" = now() + make_interval(secs => ${leaseSeconds}::int)
    where id = ${id}::uuid and tries = ${tries} and "sentAt" is null`
  // A database that is away for a moment is asked again the next time.
  const timer = setInterval(() => void renew().catch(() => undefined), renewMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/** The note that a mail was sent waits this long for a database that is away. */
const noteMs = 10 * minuteMs

/**
 * Notes that a mail was sent. The token that was kept for it goes. Only this process knows that the mail has gone, so it keeps trying
 * while the database is away: otherwise the mail would be sent again.
 */
export async function endSent(mail: LeasedMail, until = performance.now() + noteMs): Promise<void> {
  try {
    await noteSent(mail)
  } catch (error) {
    if (!troubleOf(error) || performance.now() > until) throw error
    await delay(500)
    return endSent(mail, until)
  }
}

async function noteSent({ id }: LeasedMail): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = { tryAt: null, sentAt: databaseNow(), error: null, reply: null }
    await tx.mail.updateMany({ where: { id }, data })
    await tx.accessLink.updateMany({ where: { mails: { some: { id } } }, data: { tokenSealed: null } })
  })
}

/** Notes why a mail was not sent. It is tried again after a growing pause, or never when `isFinal`. */
export async function endUnsent(
  { id, tries }: LeasedMail,
  { error, reply, isFinal }: Pick<DeliveryFailure, 'error' | 'reply'> & { isFinal: boolean },
): Promise<void> {
  // Another process may have taken the mail meanwhile, and even have sent it.
  const where = { id, tries, sentAt: null }
  const tryAt = isFinal ? null : nextTry(tries, error)
  await db.mail.updateMany({ where, data: { tryAt, error, reply: reply ?? null } })
}

/**
 * Lets the other mails that are due wait as long again as no mail has left: they would fail in the same way. Each time another of
 * them is tried first, so that one mail that fails for a reason of its own cannot keep the others back.
 */
export async function postponeAll(error: MailError): Promise<void> {
  await db.$executeRaw`
    update "Mail" set fault = coalesce(fault, ${error}), "tryAt" = now() + least(interval '2 hours', greatest(interval '1 minute',
      now() - greatest((select max("sentAt") from "Mail"), (select min(at) from "Mail" where "tryAt" is not null))))
    where "tryAt" <= now() and "sentAt" is null`
}

/** Lets mails that wait because of such errors be tried at once. Those that a process is handing in now are left to it. */
export async function releaseMails(errors: readonly MailError[]): Promise<void> {
  await db.$executeRaw`
    update "Mail" set "tryAt" = now() where fault in (${Prisma.join([...errors])})
      and "tryAt" > now() + make_interval(secs => ${leaseSeconds}::int)`
}

/** After these the server may have taken the mail, so each try may bring a copy. */
const inDoubt: readonly MailError[] = ['brokenOff', 'timedOut']

/** Returns when to try again: after one minute, then two, then four, and at last every two hours, or once a day when in doubt. */
function nextTry(tries: number, error: MailError): Date {
  const longest = inDoubt.includes(error) ? dayMs : 2 * hourMs
  return new Date(databaseNow().getTime() + Math.min(2 ** (tries - 1) * minuteMs, longest))
}
