import 'server-only'
import { cookies } from 'next/headers'
import { isHttps } from '@/lib/platform/env'
import { isToken } from '@/lib/platform/secrets/token'
import { dayMs } from '@/lib/platform/time'
import { sessionDays } from './session'

/** One cookie per onboarding, and one per task handed over: links opened in one browser do not end each other. */
export async function readSessionToken(onboardingId: string, taskId?: string): Promise<string | undefined> {
  const token = (await cookies()).get(nameFor(onboardingId, taskId))?.value
  return isToken(token) ? token : undefined
}

/** Only in a server action: a page cannot set cookies. */
export async function writeSessionToken(onboardingId: string, token: string, taskId?: string): Promise<void> {
  ;(await cookies()).set(nameFor(onboardingId, taskId), token, {
    httpOnly: true,
    secure: isHttps(),
    sameSite: 'lax',
    path: '/',
    maxAge: (sessionDays * dayMs) / 1000,
  })
}

/** Only in a server action. */
export async function clearSessionToken(onboardingId: string, taskId: string): Promise<void> {
  const name = nameFor(onboardingId, taskId)
  ;(await cookies()).set(name, '', { httpOnly: true, secure: isHttps(), path: '/', maxAge: 0 })
}

function nameFor(onboardingId: string, taskId?: string): string {
  return `${isHttps() ? '__Host-' : ''}setup-${onboardingId}${taskId === undefined ? '' : `-${taskId}`}`
}
