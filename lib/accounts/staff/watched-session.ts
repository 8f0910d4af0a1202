import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/lib/platform/db'
import { hashToken } from '@/lib/platform/secrets/token'
import { isRunning, memberOf } from './session'
import { sessionSelect } from './session-row'

/** Milliseconds for which questions are gathered before one query answers them. */
const gatherMs = 1_000

type Round = { tokens: Set<string>; signedIn: Promise<Set<string>> }

let gathering: Round | undefined

/**
 * Returns whether the session of a token still signs its person in, within about a second. It is for pages that stay open and ask again and
 * again: however many ask in that second, it is one query. It does not count as use of the session.
 */
export async function isStillSignedIn(token: string | undefined): Promise<boolean> {
  if (!token) return false
  gathering ??= beginRound()
  const { tokens, signedIn } = gathering
  tokens.add(token)
  return (await signedIn).has(token)
}

function beginRound(): Round {
  const tokens = new Set<string>()
  const signedIn = pause(gatherMs, undefined, { ref: false }).then(() => {
    gathering = undefined
    return findSignedIn([...tokens])
  })
  return { tokens, signedIn }
}

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Returns those of the tokens whose sessions run. An account that cannot be checked just now ends nobody's session. */
async function findSignedIn(tokens: string[]): Promise<Set<string>> {
  const tokenOf = new Map(tokens.map((token) => [hexOf(hashToken(token)), token]))
  const sessions = await db.staffSession.findMany({
    relationLoadStrategy: 'join',
    where: { tokenHash: { in: tokens.map(hashToken) }, ...isRunning() },
    select: { ...sessionSelect, tokenHash: true },
  })
  const members = await Promise.allSettled(sessions.map(memberOf))
  const found = sessions.flatMap(({ tokenHash }, index) => {
    const member = members[index]
    const isMember = member?.status !== 'fulfilled' || member.value !== null
    return isMember ? [tokenOf.get(hexOf(tokenHash)) ?? ''] : []
  })
  return new Set(found)
}
