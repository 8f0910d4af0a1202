import 'server-only'
import { headers } from 'next/headers'
import { getEnv } from '@/lib/env'
import { refuse } from './refuse'
import { isSameOrigin } from './same-origin'

/** In every action, whatever the proxy has let through: a foreign page is told that there is nothing here. */
export async function assertSameOrigin(): Promise<void> {
  if (!isSameOrigin(await headers(), getEnv().APP_URL.origin)) await refuse()
}
