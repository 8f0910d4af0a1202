import 'server-only'
import { z } from 'zod'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { lineSchema } from '@/lib/platform/forms/fields'
import { createToken, hashToken, isToken } from '@/lib/platform/secrets/token'
import { dayMs, minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

/** What a key may do: look at everything but credentials, change it, or read the credentials that are sealed to the vendor. */
export const scopes = ['read', 'write', 'credentials'] as const

export type Scope = (typeof scopes)[number]

/** The vendor's software, as one key presents it. */
export type ApiCaller = { keyId: string; scopes: Scope[] }

/** What every key begins with, by which scanners of source code find one that was committed. */
const prefix = 'hrk_'

/** Letters of a key that are kept to recognize it by. */
const hintLength = prefix.length + 6

/** What a new key is told. Every message is an error code. */
export const newKeySchema = z.strictObject({
  name: lineSchema({ isRequired: true }),
  scopes: z.array(z.enum(scopes, 'unknownOption')).min(1, 'required'),
  /** Days until it ends. Without them it is good until it is revoked. */
  days: z
    .number('unknownOption')
    .int('unknownOption')
    .min(1, 'unknownOption')
    .max(3650, 'unknownOption')
    .optional(),
})

export type NewKey = z.input<typeof newKeySchema>

/** A key as it is stored, with its text, which is stored nowhere. */
export type MadeKey = { keyId: string; text: string }

/** Makes a key. `staffId` is the member of the staff who makes it; a command has none. */
export async function makeApiKey(asked: NewKey, staffId?: string): Promise<MadeKey> {
  const { days, ...key } = newKeySchema.parse(asked)
  const expiresAt = days === undefined ? null : new Date(databaseNow().getTime() + days * dayMs)
  return db.$transaction((tx) => insertKey(tx, { ...key, expiresAt, staffId }, 'apiKeyMade'))
}

type KeyData = Pick<Prisma.ApiKeyUncheckedCreateInput, 'name' | 'expiresAt' | 'staffId' | 'replacesId'> & {
  scopes: string[]
}

/** Writes a key and what the staff have done. Returns its text. */
export async function insertKey(
  tx: Prisma.TransactionClient,
  key: KeyData,
  kind: 'apiKeyMade' | 'apiKeyRotated',
): Promise<MadeKey> {
  const text = `${prefix}${createToken()}`
  const data = { ...key, hint: text.slice(0, hintLength), tokenHash: hashToken(text) }
  const { id: keyId } = await tx.apiKey.create({ data, select: { id: true } })
  const event = { staffId: key.staffId, kind, data: { keyId, scopes: key.scopes } }
  await tx.staffEvent.create({ data: event, select: { id: true } })
  return { keyId, text }
}

type Refused = 'keyUnknown' | 'keyRevoked' | 'keyExpired'

/** Returns who calls with a key, or why the key opens nothing. Notes its use, to the minute. */
export async function findCaller(text: string): Promise<ApiCaller | Refused> {
  if (!text.startsWith(prefix) || !isToken(text.slice(prefix.length))) return 'keyUnknown'
  const select = { id: true, scopes: true, expiresAt: true, revokedAt: true, lastUsedAt: true } as const
  const row = await db.apiKey.findUnique({ where: { tokenHash: hashToken(text) }, select })
  if (!row) return 'keyUnknown'
  if (row.revokedAt) return 'keyRevoked'
  const now = databaseNow()
  if (row.expiresAt && row.expiresAt <= now) return 'keyExpired'
  if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() > minuteMs)
    await db.apiKey.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } })
  return { keyId: row.id, scopes: scopes.filter((scope) => row.scopes.includes(scope)) }
}
