import 'server-only'
import { createHash } from 'node:crypto'
import { noteTrouble } from '@/lib/platform/database/trouble'
import { openConnections } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/generated/client'

const names = new Map<string, string>()

/**
 * Asks PostgreSQL a statement that it keeps parsed and planned, and returns the rows as pg reads them. The statement goes past Prisma, whose own
 * work on a statement costs the process as much as pg's. It is for statements that are asked all the time and have one text: the
 * values stand apart, and one plan has to fit all of them.
 */
export async function askKept<Row extends object>({ text, values }: Prisma.Sql): Promise<Row[]> {
  try {
    const pool = await openConnections()
    const { rows } = await pool.query<Row>({ name: nameOf(text), text, values })
    return rows
  } catch (error) {
    noteTrouble(error)
    throw error
  }
}

/** Returns a name that is the same in every copy of this file that the build has, because they share connections. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `kept_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  names.set(text, name)
  return name
}
