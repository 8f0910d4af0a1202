import 'server-only'
import { cookies } from 'next/headers'
import { frameCookieName, partitionedCookie } from '@/lib/platform/embedding/framing'
import { isHttps } from '@/lib/platform/env'
import type { SentCookies } from '@/lib/platform/http/sent-cookies'
import { isToken } from '@/lib/platform/secrets/token'
import { dayMs } from '@/lib/platform/time'
import { type SessionTokens, sessionDays } from './session'

/**
 * Returns the token of a session. Each onboarding and each task that was handed over has a cookie of its own, so that links
 * opened in one browser do not end each other.
 */
export async function readSessionToken(onboardingId: string, taskId?: string): Promise<string | undefined> {
  return sessionTokenIn(await cookies(), onboardingId, taskId)
}

/** Returns the token of a session among the cookies of a request. */
export function sessionTokenIn(sent: SentCookies, onboardingId: string, taskId?: string): string | undefined {
  const token = sent.get(nameFor(onboardingId, taskId))?.value
  return isToken(token) ? token : undefined
}

/** Returns the tokens by which a browser may be recognized in a task, or null when it has sent none. */
export function sessionTokensIn(
  sent: SentCookies,
  onboardingId: string,
  taskId: string,
): SessionTokens | null {
  const token = sessionTokenIn(sent, onboardingId)
  const taskToken = sessionTokenIn(sent, onboardingId, taskId)
  return token === undefined && taskToken === undefined ? null : { onboardingId, taskId, token, taskToken }
}

/** Stores the token of a session. Only actions and routes may call this: a page cannot set cookies. */
export async function writeSessionToken(onboardingId: string, token: string, taskId?: string): Promise<void> {
  const attributes = { ...(await readAttributes()), maxAge: (sessionDays * dayMs) / 1000 }
  ;(await cookies()).set(nameFor(onboardingId, taskId), token, attributes)
}

/** Deletes the token of a task's session. Only actions and routes may call this. */
export async function clearSessionToken(onboardingId: string, taskId: string): Promise<void> {
  ;(await cookies()).set(nameFor(onboardingId, taskId), '', { ...(await readAttributes()), maxAge: 0 })
}

/** A session that begins in a frame of another site lasts in that frame alone, beside those of the browser's tabs. */
async function readAttributes() {
  const isInForeignFrame = (await cookies()).has(frameCookieName(isHttps()))
  const kept = isInForeignFrame ? partitionedCookie : ({ secure: isHttps(), sameSite: 'lax' } as const)
  return { ...kept, httpOnly: true, path: '/' }
}

function nameFor(onboardingId: string, taskId?: string): string {
  return `${isHttps() ? '__Host-' : ''}setup-${onboardingId}${taskId === undefined ? '' : `-${taskId}`}`
}
