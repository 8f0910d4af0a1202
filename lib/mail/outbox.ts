import 'server-only'
import { wakeJob } from '@/lib/jobs/wake-job'
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

type Change = { tx: Prisma.TransactionClient; onboardingId: string }

/** Writes a mail down with the change that asks for it: it is sent if, and only if, the change happens, and then at once. */
export async function queueMail({ tx, onboardingId }: Change, mail: QueuedMail): Promise<void> {
  await tx.mail.create({ data: { onboardingId, ...mail }, select: { id: true } })
  await wakeJob(tx, 'sendMails')
}
