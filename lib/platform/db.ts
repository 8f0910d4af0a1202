import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { z } from 'zod'
import { PrismaClient } from '@/prisma/generated/client'
import { openPool } from './database/connection'
import { servingLimits } from './database/limits'
import { logTrouble } from './database/log-trouble'
import { watchPool } from './database/open-pools'
import { readAddress } from './database/settings'
import { createStatementNames } from './database/statements/statement-names'
import { getEnv } from './env'

const shared = globalThis as { handrailDb?: PrismaClient; handrailPool?: pg.Pool }

/** The process's one database client. It outlives reloads in development and connects with the first query. */
export const db: PrismaClient =
  shared.handrailDb ??
  createDbClient(() => getEnv().DATABASE_URL, {
    onOpen: (pool) => {
      shared.handrailPool = pool
    },
  })

shared.handrailDb = db

/** Returns the connections of `db`, for what goes past Prisma. */
export async function openConnections(): Promise<pg.Pool> {
  if (!shared.handrailPool || shared.handrailPool.ending) await db.$connect()
  if (!shared.handrailPool) throw new Error('The database client has opened no connections.')
  return shared.handrailPool
}

type ClientOptions = { isQuiet?: boolean; onOpen?: (pool: pg.Pool) => void }

/** Creates a client that connects with its first query. A quiet one leaves it to its caller what its failures mean. */
export function createDbClient(
  readUrl: () => string,
  { isQuiet = false, onOpen }: ClientOptions = {},
): PrismaClient {
  const statementNameGenerator = createStatementNames()
  const connect = () => {
    logTrouble()
    const url = readUrl()
    const pool = watchPool(openPool(url, { name: 'handrail', limits: servingLimits, isQuiet }))
    onOpen?.(pool)
    const { schema } = readAddress(url)
    return new PrismaPg(pool, { disposeExternalPool: true, schema, statementNameGenerator }).connect()
  }
  return new PrismaClient({
    adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect },
    // A burst of work waits for a connection, in milliseconds. By itself Prisma gives up after two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
}

const idSchema = z.uuid()

/** Returns whether a text is a UUID. PostgreSQL answers any other text with an error, but to a caller it is only an unknown id. */
export function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}
