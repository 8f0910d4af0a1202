import 'server-only'
import { getEnv } from '@/lib/env'
import { canSendMail } from '@/lib/mail/can-send-mail'
import type { Prisma } from '@/prisma/generated/client'
import { keptToken } from './access-link'
import { handoverSelect } from './handover-row'
import { startPath } from './paths'

/** What a colleague is told who was handed one task. */
export const askedSelect = {
  message: true,
  from: { select: { name: true, email: true } },
} satisfies Prisma.HandoverSelect

/** A handover with its link, as long as a mail that brings it has not gone. */
export const passOnSelect = {
  ...handoverSelect,
  link: { select: { id: true, expiresAt: true, tokenSealed: true } },
  to: { select: { locale: true } },
  mails: { where: { sentAt: null }, select: { tries: true } },
} satisfies Prisma.HandoverSelect

type Row = Prisma.HandoverGetPayload<{ select: typeof passOnSelect }>

/** By task: links whose mail does not get away, for whoever handed the task over to pass on. */
export async function toLinks(handovers: Row[]): Promise<Record<string, string>> {
  const links: [string, string][] = []
  for (const { taskId, to, link, mails } of handovers) {
    const isStuck = mails.some(({ tries }) => tries > 0 || !canSendMail())
    const token = isStuck ? await keptToken(link) : undefined
    if (token) links.push([taskId, new URL(startPath(to.locale, token), getEnv().APP_URL).href])
  }
  return Object.fromEntries(links)
}
