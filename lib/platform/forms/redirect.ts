import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { getEnv } from '@/lib/platform/env'
import { guideAbsentPath, notOpenPath } from '@/lib/platform/routes'

/** Redirects after a change. The browser fetches the pages it has kept again, so that going back shows the change. */
export function redirectTo(path: string): never {
  refresh()
  redirect(path)
}

/** Redirects to the page that says, in the reader's language, that there is nothing here. It gives no reason, and its status is 404. */
export async function redirectToNotFound(): Promise<never> {
  redirect(notOpenPath(await getLocale()))
}

/** Redirects to the page that tells a customer that their guide is being fixed. Its status is 503. */
export async function redirectToGuideAbsent(): Promise<never> {
  redirect(guideAbsentPath(await getLocale()))
}

/** Returns a redirect (303) for a route. A path of ours is resolved against APP_URL, whatever host the request was sent to. */
export function redirectResponse(target: string | URL): Response {
  const location = typeof target === 'string' ? new URL(target, getEnv().APP_URL) : target
  return new Response(null, { status: 303, headers: { location: location.href } })
}
