import type { Binding } from '@/lib/platform/secrets/key-ring'
import { dayMs, hourMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

export const staffSelect = {
  id: true,
  issuer: true,
  subject: true,
  name: true,
  email: true,
  isEmailVerified: true,
  groups: true,
  role: true,
} as const

export const sessionSelect = {
  id: true,
  lastSeenAt: true,
  checkedAt: true,
  askedAt: true,
  tokensSealed: true,
  linkRole: true,
  staff: { select: staffSelect },
} as const

export type StaffSessionRow = Prisma.StaffSessionGetPayload<{ select: typeof sessionSelect }>

/** Returns what the sealed tokens of a session are bound to. */
export const tokensBinding = (sessionId: string): Binding => ({ table: 'StaffSession', id: sessionId })

/** Milliseconds without use after which a session ends. */
export const sessionIdleMs = 8 * hourMs

/** Milliseconds after which a session ends however much it is used. */
export const sessionMaxMs = 7 * dayMs

/** Milliseconds between two notes that a session is in use. */
export const lastSeenEveryMs = minuteMs

/** Milliseconds between two checks of an account with the provider. */
export const accountCheckEveryMs = 10 * minuteMs

/** Milliseconds after which a session stops that the provider has not confirmed. */
export const accountUncheckedMaxMs = hourMs

/** Milliseconds for which a printed link signs in. */
export const signInLinkMs = 15 * minuteMs

/** How often a link may open a session. Every use but the last is a program's. */
export const maxLinkUses = 3

/** Milliseconds for which an expired link is kept, so that its page can say why it opens nothing. */
export const signInLinkKeptMs = dayMs

/** Milliseconds that a sign-in at the provider may take. */
export const signInFlowMs = 15 * minuteMs

/** Milliseconds between two checks while the provider does not answer and its last answer is too old. */
export const accountRetryEveryMs = 10 * 1000
