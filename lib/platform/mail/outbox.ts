import 'server-only'
import { getEnv } from '@/lib/platform/env'
import { wakeJob } from '@/lib/platform/jobs/wake-job'
import type { Prisma } from '@/prisma/generated/client'

export const mailKinds = [
  'invitation',
  'taskHandedOver',
  'handoverReminder',
  'taskFinished',
  'reminder',
  'nudge',
] as const

export type MailKind = (typeof mailKinds)[number]

/** Why the last try to send a mail failed. */
export const mailErrors = ['unreachable', 'refused', 'tooOld', 'linkEnded', 'notWritten'] as const

export type MailError = (typeof mailErrors)[number]

type QueuedMail = {
  kind: MailKind
  /** Whom it goes to. */
  participantId: string
  /** Of what leads to the whole onboarding: an invitation, a reminder, a nudge. */
  linkId?: string
  /** Of everything that is said about one. */
  handoverId?: string
  /** What somebody of the staff has added to a nudge. */
  message?: string
}

type InChange = { tx: Prisma.TransactionClient; onboardingId: string }

/** Writes a mail down with the change that asks for it: it is sent if, and only if, the change happens, and then at once. */
export async function queueMail({ tx, onboardingId }: InChange, mail: QueuedMail): Promise<void> {
  await tx.mail.create({ data: { onboardingId, ...mail }, select: { id: true } })
  await wakeJob(tx, 'sendMails')
}

/** Whether there is anywhere to hand mails in; without it they wait in the outbox. */
export function canSendMail(): boolean {
  return getEnv().SMTP_URL !== undefined
}
