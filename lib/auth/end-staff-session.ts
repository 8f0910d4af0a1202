import 'server-only'
import { db } from '@/lib/db'
import { open } from '@/lib/secrets/seal'
import { hashToken } from '@/lib/secrets/token'
import type { Tokens } from './provider-account'
import { sealedIn } from './staff-session-row'

/** What the provider may be told of who leaves. */
export type Leaving = { idToken?: string }

/**
 * Ends the session of this token, or every session of whoever has it. Undefined: there was none, or nothing the provider would
 * know of.
 */
export async function endStaffSession(
  token: string,
  where: 'here' | 'everywhere',
): Promise<Leaving | undefined> {
  const tokenHash = hashToken(token)
  const select = { id: true, staffId: true, tokensSealed: true }
  const session = await db.staffSession.findUnique({ where: { tokenHash }, select })
  if (!session) return undefined
  const { id, staffId, tokensSealed } = session
  const data = { staffId, kind: 'signedOut', data: { where } }
  await db.$transaction([
    db.staffSession.deleteMany({ where: where === 'here' ? { tokenHash } : { staffId } }),
    db.staffEvent.create({ data, select: { id: true } }),
  ])
  if (tokensSealed === null) return undefined
  const text = await open(tokensSealed, sealedIn(id))
  const tokens: Tokens = text === undefined ? {} : JSON.parse(text)
  return tokens.id === undefined ? {} : { idToken: tokens.id }
}
