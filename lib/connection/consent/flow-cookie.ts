import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { isHttps } from '@/lib/platform/env'
import { open, seal } from '@/lib/platform/secrets/seal'
import { minuteMs } from '@/lib/platform/time'
import type { ConsentState } from './consent-state'

/** The longest that a customer may take at the ERP to sign in and to read what is asked, in milliseconds. */
const flowMs = 20 * minuteMs

const flowSchema = z.strictObject({
  state: z.string(),
  verifier: z.string(),
  onboardingId: z.string(),
  participantId: z.string(),
  taskId: z.string(),
  locale: z.enum(routing.locales),
  /** Whether the browser has no session of the onboarding, because the customer works in a frame of another site. */
  isFromFrame: z.boolean(),
  begunAt: z.number(),
})

/** The values that a cookie keeps while the browser is at the ERP, to check its return. */
export type ConsentFlow = z.infer<typeof flowSchema>

/** Keeps a flow in a sealed cookie of its own. Its verifier proves that the browser that comes back is the one that went. */
export async function keepConsentFlow(
  state: ConsentState,
  flow: Omit<ConsentFlow, 'begunAt'>,
): Promise<void> {
  const text = JSON.stringify({ ...flow, begunAt: databaseNow().getTime() } satisfies ConsentFlow)
  await writeCookie(state, await seal(text, bindingOf(state)), flowMs)
}

/** Returns the flow of a state and deletes it, so that a second answer finds nothing. */
export async function takeConsentFlow(state: ConsentState): Promise<ConsentFlow | undefined> {
  const sealed = (await cookies()).get(cookieName(state))?.value
  if (!sealed) return undefined
  await writeCookie(state, '', 0)
  const text = await open(sealed, bindingOf(state))
  const flow = text === undefined ? undefined : flowSchema.parse(JSON.parse(text))
  return flow && flow.begunAt > databaseNow().getTime() - flowMs ? flow : undefined
}

/** Each flow has a cookie of its own, so that a second tab does not end the first one's. */
function cookieName({ token }: ConsentState): string {
  return `${isHttps() ? '__Host-' : ''}consent-${token.slice(0, 12)}`
}

function bindingOf({ token }: ConsentState) {
  return { table: 'consentFlow', id: token.slice(0, 12) }
}

async function writeCookie(state: ConsentState, value: string, lifeMs: number): Promise<void> {
  const attributes = { httpOnly: true, secure: isHttps(), sameSite: 'lax', path: '/' } as const
  ;(await cookies()).set(cookieName(state), value, { ...attributes, maxAge: lifeMs / 1000 })
}
