import 'server-only'
import { db } from '@/lib/platform/db'
import { Prisma } from '@/prisma/generated/client'
import { proofOf } from './key-faults'
import { getKeyRing, type KeyRing } from './key-ring'
import { keyIdOf, open } from './seal'
import { sealedColumns } from './sealed-columns'

/**
 * Deletes the sealed texts under a lost key, and no other. If the ring has another key of the same name, what it opens is kept, and
 * the name is that key's from now on. Returns how many texts were deleted, by `<table>.<column>`.
 */
export async function giveUpKey(keyId: string, ring: KeyRing = getKeyRing()): Promise<Map<string, number>> {
  const deleted = new Map<string, number>()
  await db.$transaction(
    async (tx) => {
      for (const { table, column, key, boundTo } of sealedColumns) {
        const rows = await tx.$queryRaw<{ id: string; sealed: string }[]>`
          select ${Prisma.raw(`"${key}"::text as id, "${column}" as sealed from "${table}"`)}
          where ${Prisma.raw(`"${column}"`)} is not null for update`
        const lost: string[] = []
        for (const { id, sealed } of rows)
          if (keyIdOf(sealed) === keyId && (await open(sealed, { table: boundTo, id }, ring)) === undefined)
            lost.push(id)
        // A row of credentials is nothing without them.
        const sql =
          column === 'secretsSealed' ? `delete from "${table}"` : `update "${table}" set "${column}" = null`
        await tx.$executeRaw`${Prisma.raw(sql)} where ${Prisma.raw(`"${key}"`)} = any(${lost}::uuid[])`
        deleted.set(`${table}.${column}`, lost.length)
      }
      await tx.sealingKey.deleteMany({ where: { id: keyId } })
      const sameName = ring.find(({ id }) => id === keyId)
      if (sameName)
        await tx.sealingKey.create({
          data: { id: keyId, proof: await proofOf(sameName) },
          select: { id: true },
        })
    },
    { timeout: 10 * 60_000 },
  )
  return deleted
}
