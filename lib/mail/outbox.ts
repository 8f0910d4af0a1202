import 'server-only'
import type { Prisma } from '@/prisma/generated/client'

export const mailKinds = ['invitation', 'taskHandedOver', 'handoverReminder', 'taskFinished'] as const

export type MailKind = (typeof mailKinds)[number]

type QueuedMail = {
  kind: MailKind
  /** Whom it goes to. */
  participantId: string
  /** Of an invitation. */
  linkId?: string
  /** Of everything that is said about one. */
  handoverId?: string
}

type Change = { tx: Prisma.TransactionClient; onboardingId: string }

/** Writes a mail down with the change that asks for it: it is sent if, and only if, the change happens. */
export async function queueMail({ tx, onboardingId }: Change, mail: QueuedMail): Promise<void> {
  await tx.mail.create({ data: { onboardingId, ...mail }, select: { id: true } })
}
