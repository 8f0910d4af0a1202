import 'server-only'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { db } from '@/lib/platform/db'
import { absoluteUrl } from '@/lib/platform/env'
import { emailSchema, lineSchema } from '@/lib/platform/forms/fields'
import { isGuessing } from '@/lib/platform/rate-limit'
import { signInLinkPath } from '@/lib/platform/routes'
import { createToken, hashToken, isToken } from '@/lib/platform/secrets/token'
import { linkIssuer, type Role, roles } from './roles'
import { startStaffSession } from './session'
import { signInLinkKeptMs, signInLinkMs } from './session-row'

/** Every message is an error code: an `EmailError` or `unknownOption`. */
export const signInLinkSchema = z.strictObject({
  email: emailSchema,
  name: z._default(lineSchema({ isRequired: false }), ''),
  role: z.enum(roles, 'unknownOption').default('manager'),
  locale: z.enum(routing.locales, 'unknownOption').default('en'),
})

/** The person that a printed link signs in, or the reason why it signs nobody in. */
export type SignInLink =
  | { state: 'valid'; email: string; name: string; role: Role }
  | { state: 'unknown' | 'used' | 'expired' | 'tooManyTries' }

/** Returns a link that signs a person in once within 15 minutes. It checks no right: only the server's operator may call it. */
export async function createSignInLink(asked: z.input<typeof signInLinkSchema>): Promise<{ url: string }> {
  const { email, name, role, locale } = signInLinkSchema.parse(asked)
  const token = createToken()
  const now = Date.now()
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
        select: { email: true, name: true, role: true, expiresAt: true, usedAt: true },
      })
    : null
  if (!link)
    return { state: (await isGuessing('unknownSignInLink', callerAddress)) ? 'tooManyTries' : 'unknown' }
  if (link.usedAt) return { state: 'used' }
  if (link.expiresAt < new Date()) return { state: 'expired' }
  return { state: 'valid', email: link.email, name: link.name, role: link.role as Role }
}

/** Uses a link up and signs its person in. Returns the session's token, or undefined when the link is unknown, used or expired. */
export async function redeemSignInLink(token: string, replaces?: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined
  const now = new Date()
  // It is one statement, so that of two who press at once only one is let in.
  const [link] = await db.signInLink.updateManyAndReturn({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { email: true, name: true, role: true },
  })
  if (!link) return undefined
  const { email, name } = link
  const identity = { issuer: linkIssuer, subject: email, email, name, isEmailVerified: false, groups: [] }
  return startStaffSession({ identity, role: link.role as Role, how: 'link', replaces })
}
