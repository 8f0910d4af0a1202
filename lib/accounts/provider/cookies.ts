import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { cookieName, writeStaffCookie } from '@/lib/accounts/staff/cookie'
import type { ProviderSignOut } from '@/lib/accounts/staff/session'
import { signInFlowMs } from '@/lib/accounts/staff/session-row'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { open, seal } from '@/lib/platform/secrets/seal'
import { minuteMs } from '@/lib/platform/time'

const flowCookie = 'staff-sign-in'

const flowBinding = { table: 'signInFlow', id: flowCookie }

const flowSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(routing.locales),
  /** The page of ours to go on to. */
  next: z.string().optional(),
  begunAt: z.number(),
})

/** The values that a cookie keeps while the browser is at the provider, to check its return. */
export type SignInFlow = z.infer<typeof flowSchema>

/** Keeps the flow in a sealed cookie. Its verifier proves that the browser that comes back is the one that went. */
export async function keepSignInFlow(flow: Omit<SignInFlow, 'begunAt'>): Promise<void> {
  const text = JSON.stringify({ ...flow, begunAt: databaseNow().getTime() } satisfies SignInFlow)
  await writeStaffCookie(flowCookie, await seal(text, flowBinding), signInFlowMs)
}

/** Returns the flow and deletes it, so that a second answer to the same sign-in finds nothing. */
export async function takeSignInFlow(): Promise<SignInFlow | undefined> {
  const sealed = (await cookies()).get(cookieName(flowCookie))?.value
  if (!sealed) return undefined
  await writeStaffCookie(flowCookie, '', 0)
  const text = await open(sealed, flowBinding)
  const flow = text === undefined ? undefined : flowSchema.parse(JSON.parse(text))
  return flow && flow.begunAt > databaseNow().getTime() - signInFlowMs ? flow : undefined
}

const rejectedCookie = 'staff-refused'

const rejectedBinding = { table: 'refused', id: rejectedCookie }

/** Keeps the mail address that was not let in, for the page that says so. It must not stand in the address bar. */
export async function keepRejectedEmail(email: string): Promise<void> {
  await writeStaffCookie(rejectedCookie, await seal(email, rejectedBinding), 10 * minuteMs)
}

export async function readRejectedEmail(): Promise<string | undefined> {
  const sealed = (await cookies()).get(cookieName(rejectedCookie))?.value
  return sealed === undefined ? undefined : open(sealed, rejectedBinding)
}

const signOutCookie = 'staff-leaving'

const signOutBinding = { table: 'leaving', id: signOutCookie }

const signOutMs = minuteMs

/** Browsers drop a cookie of 4 kB. Without the token the provider asks the person to confirm that they sign out. */
const maxCookieLength = 3800

/** Remembers that a person who has just signed out here is to be signed out at the provider too. */
export async function keepProviderSignOut(signOut: ProviderSignOut): Promise<void> {
  const whole = await seal(JSON.stringify(signOut), signOutBinding)
  await writeStaffCookie(
    signOutCookie,
    whole.length < maxCookieLength ? whole : await seal('{}', signOutBinding),
    signOutMs,
  )
}

export async function isSigningOut(): Promise<boolean> {
  return (await cookies()).has(cookieName(signOutCookie))
}

/** Returns what `keepProviderSignOut` has kept, and deletes it. Only a route may call this. */
export async function takeProviderSignOut(): Promise<ProviderSignOut | undefined> {
  const sealed = (await cookies()).get(cookieName(signOutCookie))?.value
  if (!sealed) return undefined
  await writeStaffCookie(signOutCookie, '', 0)
  const text = await open(sealed, signOutBinding)
  return text === undefined ? undefined : JSON.parse(text)
}
