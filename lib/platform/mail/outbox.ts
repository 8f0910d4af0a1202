import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
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
  'connectionBroken',
  'connectionRestored',
  'secretExpires',
] as const

export type MailKind = (typeof mailKinds)[number]

/** Mails to the staff: about the installation, or to the owner of an onboarding about it. */
export const staffMailKinds = ['webhookFailing', 'webhookOff', 'ownersSecretExpires'] as const

export type StaffMailKind = (typeof staffMailKinds)[number]

/** Mails to the member of the staff who looks after onboardings. */
export const ownerMailKinds = ['ownConnectionsBroken', 'ownConnectionRestored'] as const

export type OwnerMailKind = (typeof ownerMailKinds)[number]

type QueuedMail = {
  kind: MailKind
  /** The participant who gets the mail. */
  participantId: string
  /** The link that an invitation, a reminder or a nudge brings. */
  linkId?: string
  /** The handover that the mail is about. */
  handoverId?: string
  /** The words that the staff have added to a nudge. */
  message?: string
  /** The time before which it is not sent. By then it may have lost its purpose. */
  tryAt?: Date
}

type InChange = { tx: Prisma.TransactionClient; onboardingId: string }

/** Inside a change: queues a mail. It is sent as soon as the change commits, and never if the change fails. */
export async function queueMail({ tx, onboardingId }: InChange, mail: QueuedMail): Promise<void> {
  await tx.mail.create({ data: { onboardingId, ...mail }, select: { id: true } })
  await wakeJob(tx, 'sendMails')
}

type StaffMail = { kind: 'webhookFailing' | 'webhookOff'; endpointId: string }

/** Inside a transaction: queues a mail about a webhook endpoint to each of these members of the staff. */
export async function queueStaffMails(
  tx: Prisma.TransactionClient,
  mail: StaffMail,
  staffIds: string[],
): Promise<void> {
  if (staffIds.length === 0) return
  await tx.mail.createMany({ data: staffIds.map((staffId) => ({ staffId, ...mail })) })
  await wakeJob(tx, 'sendMails')
}

/** A mail about one onboarding, or about all that the owner looks after. It is not sent before `tryAt`. */
type OwnersMail = {
  kind: OwnerMailKind | 'ownersSecretExpires'
  staffId: string
  onboardingId?: string
  tryAt?: Date
}

/** Inside a change: queues a mail to the owner of an onboarding. */
export async function queueStaffMail(tx: Prisma.TransactionClient, mail: OwnersMail): Promise<void> {
  await tx.mail.create({ data: mail, select: { id: true } })
  await wakeJob(tx, 'sendMails')
}

/** Inside a change: queues a mail that was given up once more, as if it had just been asked for. `linkId` replaces its link. */
export async function queueAgain(tx: Prisma.TransactionClient, id: string, linkId?: string): Promise<void> {
  const now = databaseNow()
  const data = { at: now, tryAt: now, tries: 0, error: null, reply: null, ...(linkId && { linkId }) }
  await tx.mail.update({ where: { id }, data, select: { id: true } })
  await wakeJob(tx, 'sendMails')
}

/** Returns whether a mail server is set. Without one mails wait in the outbox. */
export function canSendMail(): boolean {
  return getEnv().SMTP_URL !== undefined
}
