import 'server-only'
import { cache } from 'react'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { type Scope, scopes } from '@/lib/api/keys/api-key'
import { nameOf } from '@/lib/onboarding/actor'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

/** A key as the staff see it, without its text. */
export type ListedKey = {
  keyId: string
  name: string
  /** What its text begins with. */
  hint: string
  scopes: Scope[]
  state: 'valid' | 'expired' | 'revoked'
  createdAt: Date
  /** Who made it. It is absent for a key of a command, and when they are no longer on the staff. */
  by?: string
  expiresAt?: Date
  revokedAt?: Date
  lastUsedAt?: Date
  /** What the key begins with that it takes the place of. */
  replaces?: string
}

const keySelect = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  staff: { select: { name: true, email: true } },
  replaces: { select: { hint: true } },
} as const

type KeyRow = Prisma.ApiKeyGetPayload<{ select: typeof keySelect }>

/** Returns every key of the API, the newest first. */
export async function listApiKeys(_staff: StaffMember): Promise<ListedKey[]> {
  const rows = await db.apiKey.findMany({
    select: keySelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return rows.map(toListedKey)
}

/** Returns one key, or null for an unknown id. Asked once per request. */
export const getApiKey = cache(async (_staff: StaffMember, keyId: string): Promise<ListedKey | null> => {
  if (!isId(keyId)) return null
  const row = await db.apiKey.findUnique({ where: { id: keyId }, select: keySelect })
  return row && toListedKey(row)
})

function toListedKey({ id: keyId, staff, replaces, ...row }: KeyRow): ListedKey {
  const { expiresAt, revokedAt, lastUsedAt } = row
  const isOver = expiresAt !== null && expiresAt <= databaseNow()
  return {
    keyId,
    name: row.name,
    hint: row.hint,
    createdAt: row.createdAt,
    scopes: scopes.filter((scope) => row.scopes.includes(scope)),
    state: revokedAt ? 'revoked' : isOver ? 'expired' : 'valid',
    by: staff ? nameOf(staff) : undefined,
    expiresAt: expiresAt ?? undefined,
    revokedAt: revokedAt ?? undefined,
    lastUsedAt: lastUsedAt ?? undefined,
    replaces: replaces?.hint,
  }
}
