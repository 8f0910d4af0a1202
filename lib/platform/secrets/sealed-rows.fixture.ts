import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { makeApiKey } from '@/lib/api/keys/api-key'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import type { KeyRing } from './key-ring'
import { open, seal } from './seal'
import { sealedColumns } from './sealed-columns'
import { idsOfV1, sealedV1 } from './sealed-v1.fixture'
import { hashToken } from './token'

const expiresAt = new Date('2100-01-01')
const someHash = () => hashToken(randomUUID())

/** Removes every sealed text from the database. */
export async function clearSealed(): Promise<void> {
  for (const { table, column } of sealedColumns) {
    // The column of secrets cannot be empty, so the row goes.
    const isNeeded = column === 'secretsSealed'
    const sql = isNeeded ? `delete from "${table}"` : `update "${table}" set "${column}" = null`
    await db.$executeRawUnsafe(sql)
  }
}

/** Puts a text of the format `v1` into every sealed column. */
export async function plantV1(): Promise<void> {
  const [{ participant }, { staffId }] = [await inviteCustomer(), await hireStaff()]
  const { onboarding: onboardingId } = idsOfV1
  await db.$executeRaw`
    update "Onboarding" set id = ${onboardingId}::uuid where id = ${participant.onboardingId}::uuid`
  const ids = { onboardingId, participantId: participant.participantId }
  await db.accessLink.create({
    data: { id: idsOfV1.link, ...ids, tokenHash: someHash(), expiresAt, tokenSealed: sealedV1.link.sealed },
  })
  const stored = { onboardingId, fields: {}, secretNames: ['password'] }
  await db.credential.create({ data: { ...stored, secretsSealed: sealedV1.credential.sealed } })
  await db.earlierCredential.create({
    data: { ...stored, secretsSealed: sealedV1.earlierCredential.sealed, updatedAt: new Date() },
  })
  await db.staffSession.create({
    data: {
      id: idsOfV1.session,
      staffId,
      tokenHash: someHash(),
      expiresAt,
      tokensSealed: sealedV1.session.sealed,
    },
  })
  const contentSealed = sealedV1.content.sealed
  const linksSealed = sealedV1.links.sealed
  await db.tenantImport.create({
    data: { id: idsOfV1.import, staffId, settings: {}, contentSealed, linksSealed },
  })
}

/** Keeps an answer of the API to a request that may be sent again, sealed under the environment's key. */
export async function plantApiAnswer(): Promise<void> {
  const [id, key] = [randomUUID(), randomUUID()]
  const { keyId: apiKeyId } = await makeApiKey({ name: 'Billing', scopes: ['write'] })
  const answerSealed = await seal('{"status":201}', { table: 'IdempotentRequest', id })
  const data = { id, apiKeyId, key, fingerprint: someHash(), answerSealed }
  await db.idempotentRequest.create({ data, select: { id: true } })
}

export type SealedLink = { id: string; token: string }

/** Makes links whose tokens are kept. Returns them in the order of their ids. */
export async function plantLinks(count: number, ring: KeyRing): Promise<SealedLink[]> {
  const { participant } = await inviteCustomer()
  const { onboardingId, participantId } = participant
  const links = Array.from({ length: count }, () => ({ id: randomUUID(), token: randomUUID() }))
  const data = links.map(async ({ id, token }) => {
    const tokenSealed = await seal(token, { table: 'AccessLink', id }, ring)
    return { id, onboardingId, participantId, tokenHash: someHash(), expiresAt, tokenSealed }
  })
  await db.accessLink.createMany({ data: await Promise.all(data) })
  return links.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Opens the kept token of a link. */
export async function openSealedLink(id: string, ring: KeyRing) {
  const where = { id }
  const { tokenSealed } = await db.accessLink.findUniqueOrThrow({ where, select: { tokenSealed: true } })
  const format = tokenSealed?.startsWith('v1.') ? 'v1' : 'JWE'
  return { format, text: await open(tokenSealed ?? '', { table: 'AccessLink', id }, ring) }
}

/** Locks a link's row, and changes it if `data` is given, in a transaction that stays open until `commit` is called. */
export async function holdLink(id: string, data?: { tokenSealed: string | null }) {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let ended: Promise<void> | undefined
  await new Promise<void>((locked, failed) => {
    const hold = async (tx: Prisma.TransactionClient) => {
      await tx.$queryRaw`select 1 from "AccessLink" where id = ${id}::uuid for update`
      if (data) await tx.accessLink.update({ where: { id }, data, select: { id: true } })
      locked()
      await released
    }
    ended = db.$transaction(hold, { timeout: 120_000 })
    ended.catch(failed)
  })
  return {
    async commit() {
      release()
      await ended
    },
  }
}

/** Settles when another statement waits for a locked row. */
export async function untilWaiting(): Promise<void> {
  await vi.waitFor(
    async () => {
      const waiting = await db.$queryRaw`
        select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect(waiting).toHaveLength(1)
    },
    { timeout: 60_000, interval: 50 },
  )
}
