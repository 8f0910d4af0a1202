import type { Binding } from '@/lib/secrets/seal'
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

export type SessionRow = Prisma.StaffSessionGetPayload<{ select: typeof sessionSelect }>

/** What the tokens of a session are bound to. */
export const sealedIn = (sessionId: string): Binding => ({ table: 'StaffSession', id: sessionId })
