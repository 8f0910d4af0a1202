import 'server-only'
import type { JWK } from 'jose'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'
import { sealToVendor } from './seal-to-vendor'
import { algorithmOf, type KeyAlgorithm, parseVendorKey, type VendorKeyError } from './vendor-key'

/** A vendor's key as a list shows it. */
export type VendorKey = {
  id: string
  name: string
  kid: string
  algorithm: KeyAlgorithm
  /** The curve of an EC key, such as P-256. */
  curve?: string
  createdAt: Date
  /** The name of the member of the staff who has added it. Nobody is named when a command did, or when they are gone. */
  by?: string
  retiredAt?: Date
  /** Whether credentials are sealed to it from now on. */
  isPresent: boolean
  /** How many onboardings have credentials sealed to it that the vendor can still fetch. */
  releases: number
}

/** Who adds or retires a key: a member of the staff, or nobody when it is done by a command. */
type KeyAuthor = { staffId?: string }

/** `kidTaken`: another key has this id. `alreadyThere`: this very key is in use. */
export type AddedVendorKey =
  | { id: string; kid: string }
  | { error: VendorKeyError | 'kidTaken' | 'alreadyThere' }

const keySelect = { id: true, kid: true, jwk: true, retiredAt: true } satisfies Prisma.VendorKeySelect

/**
 * Adds a public key that somebody has pasted. From now on credentials are sealed to it. A retired key that is added again comes
 * back into use.
 */
export async function addVendorKey(
  { staffId }: KeyAuthor,
  { name, key }: { name: string; key: string },
): Promise<AddedVendorKey> {
  const parsed = await parseVendorKey(key)
  if ('error' in parsed) return parsed
  const { kid, jwk } = parsed
  // A key that the sealing library refuses must not be found out when a customer connects.
  await sealToVendor({ kid, jwk }, {})
  const data = { name: name.trim(), staffId: staffId ?? null, createdAt: databaseNow(), retiredAt: null }
  return db.$transaction(async (tx) => {
    await lockKeys(tx)
    const same = await tx.vendorKey.findUnique({ where: { kid }, select: keySelect })
    if (same && !isSameKey(same.jwk as JWK, jwk)) return { error: 'kidTaken' as const }
    if (same && !same.retiredAt) return { error: 'alreadyThere' as const }
    const { id } = await tx.vendorKey.upsert({
      where: { kid },
      create: { kid, jwk: { ...jwk }, ...data },
      update: data,
      select: { id: true },
    })
    await record(tx, 'vendorKeyAdded', staffId, kid)
    return { id, kid }
  })
}

/** Retires a key: nothing more is sealed to it. Returns false when there is no such key in use. */
export async function retireVendorKey({ staffId }: KeyAuthor, id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockKeys(tx)
    const where = { id, retiredAt: null }
    const { count } = await tx.vendorKey.updateMany({ where, data: { retiredAt: databaseNow() } })
    if (count === 0) return false
    const { kid } = await tx.vendorKey.findUniqueOrThrow({ where: { id }, select: { kid: true } })
    await record(tx, 'vendorKeyRetired', staffId, kid)
    return true
  })
}

/** Returns every key, the newest first. */
export async function listVendorKeys(): Promise<VendorKey[]> {
  const rows = await db.vendorKey.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...keySelect,
      name: true,
      createdAt: true,
      staff: { select: { name: true, email: true } },
      _count: { select: { releases: true } },
    },
  })
  const present = rows.find(({ retiredAt }) => !retiredAt)
  return rows.map(({ jwk, staff, retiredAt, _count, ...row }) => ({
    ...row,
    algorithm: algorithmOf(jwk as JWK),
    curve: (jwk as JWK).crv,
    by: staff ? staff.name || staff.email : undefined,
    retiredAt: retiredAt ?? undefined,
    isPresent: row.id === present?.id,
    releases: _count.releases,
  }))
}

/** Returns the key that credentials are sealed to: the newest that is not retired. */
export async function findPresentKey(
  tx: Prisma.TransactionClient,
): Promise<{ id: string; kid: string; jwk: JWK } | undefined> {
  const row = await tx.vendorKey.findFirst({
    where: { retiredAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: keySelect,
  })
  return row ? { id: row.id, kid: row.kid, jwk: row.jwk as JWK } : undefined
}

/** Lets one change of the keys wait for another, so that a key is added once. */
async function lockKeys(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`lock table "VendorKey" in share row exclusive mode`
}

/** Says in the staff's own history who has changed to whom credentials go. */
async function record(
  tx: Prisma.TransactionClient,
  kind: 'vendorKeyAdded' | 'vendorKeyRetired',
  staffId: string | undefined,
  kid: string,
): Promise<void> {
  await tx.staffEvent.create({ data: { staffId, kind, data: { kid } }, select: { id: true } })
}

function isSameKey(one: JWK, other: JWK): boolean {
  return (['kty', 'crv', 'x', 'y', 'n', 'e'] as const).every((member) => one[member] === other[member])
}
