import { getEnv } from '@/lib/env'

/** Answers a route: to a path of ours, whatever host the request was sent to, or to an address of the provider's. */
export function leadTo(target: string | URL): Response {
  const location = typeof target === 'string' ? new URL(target, getEnv().APP_URL) : target
  return new Response(null, { status: 303, headers: { location: location.href } })
}
