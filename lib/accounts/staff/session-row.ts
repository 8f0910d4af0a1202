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
  staff: { select: staffSelect },
} as const

export type StaffSessionRow = Prisma.StaffSessionGetPayload<{ select: typeof sessionSelect }>

/** What the tokens of a session are bound to. */
export const tokensBinding = (sessionId: string): Binding => ({ table: 'StaffSession', id: sessionId })

/** Milliseconds. A session ends when it is not used for this long, */
export const sessionIdleMs = 8 * hourMs

/** and in any case after this long. */
export const sessionMaxMs = 7 * dayMs

/** Use is written down this often. */
export const lastSeenEveryMs = minuteMs

/** The provider is asked this often whether somebody still has an account, */
export const accountCheckEveryMs = 10 * minuteMs

/** and after this long without its word nobody goes on. */
export const accountUncheckedMaxMs = hourMs

/** A printed link opens for this long. */
export const signInLinkMs = 15 * minuteMs

export const signInLinkKeptMs = dayMs

/** A sign-in at the provider may take this long. */
export const signInFlowMs = 15 * minuteMs

/** While it does not answer, and its word is older than that, it is asked this often. */
export const accountRetryEveryMs = 10 * 1000
