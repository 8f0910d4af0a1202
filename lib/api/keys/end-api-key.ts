import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db, isId } from '@/lib/platform/db'
import { hourMs } from '@/lib/platform/time'
import { insertKey, type MadeKey } from './api-key'

/** Hours for which a key goes on beside the one that takes its place. */
export const overlaps = [1, 24, 168] as const

export type Overlap = (typeof overlaps)[number]

type Rotation = { keyId: string; overlap: Overlap; staffId?: string }

/**
 * Makes a key in another's place, with the same name, scopes and length of life. Both are good for some hours. Returns undefined
 * when the other one is unknown or opens nothing any more.
 */
export async function rotateApiKey({ keyId, overlap, staffId }: Rotation): Promise<MadeKey | undefined> {
  if (!isId(keyId)) return undefined
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "ApiKey" where id = ${keyId}::uuid for update`
    const now = databaseNow()
    const old = await tx.apiKey.findFirst({
      where: { id: keyId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
      select: { name: true, scopes: true, createdAt: true, expiresAt: true },
    })
    if (!old) return undefined
    const { name, scopes } = old
    const lifeMs = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime()
    const ends = new Date(now.getTime() + overlap * hourMs)
    const end = old.expiresAt && old.expiresAt < ends ? old.expiresAt : ends
    await tx.apiKey.update({ where: { id: keyId }, data: { expiresAt: end }, select: { id: true } })
    const expiresAt = lifeMs === null ? null : new Date(now.getTime() + lifeMs)
    return insertKey(tx, { name, scopes, expiresAt, staffId, replacesId: keyId }, 'apiKeyRotated')
  })
}

/** Revokes a key at once. Returns false when it is unknown or was revoked before. */
export async function revokeApiKey({
  keyId,
  staffId,
}: {
  keyId: string
  staffId?: string
}): Promise<boolean> {
  if (!isId(keyId)) return false
  return db.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, revokedAt: null },
      data: { revokedAt: databaseNow() },
    })
    if (count === 0) return false
    await tx.staffEvent.create({
      data: { staffId, kind: 'apiKeyRevoked', data: { keyId } },
      select: { id: true },
    })
    return true
  })
}
