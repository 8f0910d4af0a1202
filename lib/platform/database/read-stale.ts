import 'server-only'
import type { Prisma, PrismaClient } from '@/prisma/generated/client'
import { createDbClient, db } from '../db'
import { getLog } from '../log'
import { minuteMs } from '../time'
import { readDatabaseSettings } from './settings'
import { askKept } from './statements/ask-kept'
import { troubleOf } from './trouble'

type Replica = { client: PrismaClient; avoidUntil: number }

const shared = globalThis as { handrailReplica?: Replica }

/** A replica that has failed is left alone for so long. */
const avoidMs = minuteMs / 2

/**
 * Runs a read that may be some seconds old on the replica of DATABASE_READ_URL, so that long counts do not slow people down.
 * Without a replica, or while it is away, the read runs on the database itself. `read` may run twice, so it must not write.
 */
export async function readStale<T>(read: (client: PrismaClient) => Promise<T>): Promise<T> {
  const url = readDatabaseSettings().DATABASE_READ_URL
  if (!url) return read(db)
  shared.handrailReplica ??= { client: createDbClient(() => url, { isQuiet: true }), avoidUntil: 0 }
  const replica = shared.handrailReplica
  if (Date.now() < replica.avoidUntil) return read(db)
  try {
    return await read(replica.client)
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble && !isConflict(error)) throw error
    replica.avoidUntil = Date.now() + avoidMs
    getLog().warn(
      { trouble: trouble?.kind, code: trouble?.code },
      'the replica is away: its reads go to the database',
    )
    return read(db)
  }
}

/**
 * Asks one statement that the replica may answer, as `readStale` does. The database itself keeps it, as `askKept` does. The statement must
 * say the type of each value that PostgreSQL cannot tell from where it stands.
 */
export function askStale<Row extends object>(statement: Prisma.Sql): Promise<Row[]> {
  return readStale((client) => (client === db ? askKept<Row>(statement) : client.$queryRaw<Row[]>(statement)))
}

/** A replica that follows its primary cuts off reads that have become too old to answer. */
function isConflict(error: unknown): boolean {
  return /conflict with recovery/.test((error as Error).message)
}
