import 'server-only'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { lineSchema } from '@/lib/platform/forms/fields'
import { emailSchema } from '@/lib/platform/mail/address'
import { isGuessing } from '@/lib/platform/rate-limit'
import { signInLinkPath } from '@/lib/platform/routes'
import { createToken, hashToken, isToken } from '@/lib/platform/secrets/token'
import type { Prisma } from '@/prisma/generated/client'
import { linkIssuer, type Role, roles } from './roles'
import { openStaffSession } from './session'
import { lastSeenEveryMs, maxLinkUses, signInLinkKeptMs, signInLinkMs } from './session-row'

/** Every message is an error code: an `EmailError` or `unknownOption`. */
export const signInLinkSchema = z.strictObject({
  email: emailSchema,
  name: z._default(lineSchema({ isRequired: false }), ''),
  role: z.enum(roles, 'unknownOption').default('manager'),
  locale: z.enum(routing.locales, 'unknownOption').default(routing.defaultLocale),
})

const linkSelect = {
  id: true,
  email: true,
  name: true,
  role: true,
  expiresAt: true,
  usedAt: true,
  sessionId: true,
  uses: true,
} as const

/** The person that a printed link signs in, or the reason why it signs nobody in. */
export type SignInLink =
  | { state: 'valid'; email: string; name: string; role: Role }
  | { state: 'unknown' | 'used' | 'expired' | 'tooManyTries' }

/** Returns a link that signs one person in within 15 minutes. It checks no right: only the server's operator may call it. */
export async function createSignInLink(asked: z.input<typeof signInLinkSchema>): Promise<{ url: string }> {
  const { email, name, role, locale } = signInLinkSchema.parse(asked)
  const token = createToken()
  const now = databaseNow().getTime()
  const expiresAt = new Date(now + signInLinkMs)
  // Links of the last day stay, so that their pages can say that they were used or have expired.
  await db.signInLink.deleteMany({ where: { expiresAt: { lt: new Date(now - signInLinkKeptMs) } } })
  await db.signInLink.create({
    data: { email: email.toLowerCase(), name, role, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  })
  return { url: absoluteUrl(signInLinkPath(locale, token)) }
}

/** Reads a link without using it up. Only tokens of no link are counted against the caller's address. */
export async function findSignInLink(token: string, callerAddress: string | undefined): Promise<SignInLink> {
  const link = isToken(token)
    ? await db.signInLink.findUnique({
        where: { tokenHash: hashToken(token) },
        select: linkSelect,
      })
    : null
  if (!link)
    return { state: (await isGuessing('unknownSignInLink', callerAddress)) ? 'tooManyTries' : 'unknown' }
  if (link.usedAt && !(await canBeUsedAgain(link))) return { state: 'used' }
  if (link.expiresAt < databaseNow()) return { state: 'expired' }
  return { state: 'valid', email: link.email, name: link.name, role: link.role as Role }
}

/**
 * Signs a link's person in. Returns the session's token, or undefined when the link is unknown, used up or expired. Programs that
 * look through mails also press buttons, so the last use counts: it ends the session of the one before, unless somebody works in it.
 */
export async function redeemSignInLink(token: string, replaces?: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined
  return db.$transaction(async (tx) => {
    const now = databaseNow()
    // The lock makes two who press at once come one after the other.
    await tx.$queryRaw`select id from "SignInLink" where "tokenHash" = ${hashToken(token)} for update`
    const link = await tx.signInLink.findUnique({
      where: { tokenHash: hashToken(token) },
      select: linkSelect,
    })
    if (!link || link.expiresAt <= now || (link.usedAt && !(await canBeUsedAgain(link, tx)))) return undefined
    const { id, email, name, role, uses, sessionId } = link
    if (sessionId) await tx.staffSession.deleteMany({ where: { id: sessionId } })
    const identity = { issuer: linkIssuer, subject: email, email, name, isEmailVerified: false, groups: [] }
    const session = await openStaffSession(tx, { identity, role: role as Role, how: 'link', replaces })
    const data = { usedAt: now, uses: uses + 1, sessionId: session.id }
    await tx.signInLink.update({ where: { id }, data, select: { id: true } })
    return session.token
  })
}

/** Returns whether the session that a link has opened is still as it was opened, as a program leaves it behind. */
async function canBeUsedAgain(
  { uses, sessionId }: { uses: number; sessionId: string | null },
  tx: Prisma.TransactionClient = db,
): Promise<boolean> {
  if (!sessionId || uses >= maxLinkUses) return false
  const select = { createdAt: true, lastSeenAt: true }
  const session = await tx.staffSession.findUnique({ where: { id: sessionId }, select })
  return session !== null && session.lastSeenAt.getTime() - session.createdAt.getTime() < lastSeenEveryMs
}
