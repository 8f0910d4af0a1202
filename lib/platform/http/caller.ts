import 'server-only'
import { headers } from 'next/headers'
import { getEnv } from '@/lib/platform/env'
import { redirectToNotFound } from '@/lib/platform/forms/redirect'
import { isSameOrigin } from './request'

/** In every action, whatever the proxy has let through: a foreign page is told that there is nothing here. */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), getEnv().APP_URL.origin)) await redirectToNotFound()
}

/** The caller's address as our own proxy saw it; without one, nobody can say. */
export async function readCallerAddress(): Promise<string | undefined> {
  if (!getEnv().TRUST_PROXY) return undefined
  const forwarded = (await headers()).get('x-forwarded-for')
  // Only the last one is our proxy's word; what stands before it came with the request.
  return forwarded?.split(',').at(-1)?.trim() || undefined
}
