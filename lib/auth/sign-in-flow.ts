import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { open, seal } from '@/lib/secrets/seal'
import { cookieName, keepInCookie } from './staff-cookie'
import { signInLife } from './staff-times'

const cookie = 'staff-sign-in'
const binding = { table: 'signInFlow', id: cookie }

const flowSchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(routing.locales),
  /** A page of ours to go on to. */
  next: z.string().optional(),
  begunAt: z.number(),
})

/** What this browser has to come back from the provider with. */
export type SignInFlow = z.infer<typeof flowSchema>

/** Sealed: the verifier is the proof that whoever comes back is whoever went. */
export async function keepFlow(flow: Omit<SignInFlow, 'begunAt'>): Promise<void> {
  const text = JSON.stringify({ ...flow, begunAt: Date.now() } satisfies SignInFlow)
  await keepInCookie(cookie, await seal(text, binding), signInLife)
}

/** Read once: a second answer to the same sign-in finds nothing. */
export async function takeFlow(): Promise<SignInFlow | undefined> {
  const sealed = (await cookies()).get(cookieName(cookie))?.value
  if (!sealed) return undefined
  await keepInCookie(cookie, '', 0)
  const text = await open(sealed, binding)
  const flow = text === undefined ? undefined : flowSchema.parse(JSON.parse(text))
  return flow && flow.begunAt > Date.now() - signInLife ? flow : undefined
}
