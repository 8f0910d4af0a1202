import 'server-only'
import { cookies } from 'next/headers'
import { getEnv } from '@/lib/env'
import { isToken } from '@/lib/secrets/token'
import { sessionDays } from './session-days'

/** One cookie per onboarding: two customers' links opened in one browser do not end each other. */
export async function readSessionToken(onboardingId: string): Promise<string | undefined> {
  const token = (await cookies()).get(nameFor(onboardingId))?.value
  return isToken(token) ? token : undefined
}

/** Only in a server action: a page cannot set cookies. */
export async function writeSessionToken(onboardingId: string, token: string): Promise<void> {
  ;(await cookies()).set(nameFor(onboardingId), token, {
    httpOnly: true,
    secure: isHttps(),
    sameSite: 'lax',
    path: '/',
    maxAge: sessionDays * 24 * 60 * 60,
  })
}

function nameFor(onboardingId: string): string {
  return `${isHttps() ? '__Host-' : ''}setup-${onboardingId}`
}

function isHttps(): boolean {
  return getEnv().APP_URL.protocol === 'https:'
}
