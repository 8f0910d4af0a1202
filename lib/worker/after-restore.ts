import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { settleHere } from '@/lib/platform/database/home'
import { db } from '@/lib/platform/db'
import type { MailError } from '@/lib/platform/mail/mail-error'
import { listDueReminders } from '@/lib/reminders/due-reminders'

const notAgain: MailError = 'restored'

/**
 * Settles a database that was restored from a backup. What its mails would say may have been said since the backup was made, so no
 * waiting one is sent, and reminders that are due now count as sent. Staff sign in again, for somebody may have been shut out since.
 * Staff see each mail that was not sent and can send it again.
 */
export async function settleRestored(): Promise<{ mails: number; reminders: number; sessions: number }> {
  return db
    .$transaction(
      async (tx) => {
        const waiting = { tryAt: { not: null }, sentAt: null }
        const { count: mails } = await tx.mail.updateMany({
          where: waiting,
          data: { tryAt: null, error: notAgain },
        })
        const due = await listDueReminders(tx, { limit: 1_000_000 })
        await tx.mail.createMany({
          data: due.map((person) => ({ ...person, kind: 'reminder', tryAt: null, error: notAgain })),
        })
        const { count: sessions } = await tx.staffSession.deleteMany()
        await tx.signInLink.updateMany({ where: { usedAt: null }, data: { expiresAt: databaseNow() } })
        return { mails, reminders: due.length, sessions }
      },
      { timeout: 10 * 60_000 },
    )
    .then(async (counts) => {
      await settleHere()
      return counts
    })
}
