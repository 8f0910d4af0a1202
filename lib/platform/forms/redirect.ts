import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { getEnv } from '@/lib/platform/env'
import { notOpenPath } from '@/lib/platform/routes'

/** Goes on after a change. Pages that the browser has kept are asked for anew: the way back shows how things stand. */
export function redirectTo(path: string): never {
  refresh()
  redirect(path)
}

/** Says in the reader's language that there is nothing here, whatever the reason. The page it leads to is a 404. */
export async function redirectToNotFound(): Promise<never> {
  redirect(notOpenPath(await getLocale()))
}

/** Answers a route: to a path of ours, whatever host the request was sent to, or to an address of the provider's. */
export function redirectResponse(target: string | URL): Response {
  const location = typeof target === 'string' ? new URL(target, getEnv().APP_URL) : target
  return new Response(null, { status: 303, headers: { location: location.href } })
}
