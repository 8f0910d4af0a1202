import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { PrismaClient } from '@/prisma/generated/client'
import { openPool } from './database/connection'
import { servingLimits } from './database/limits'
import { logTrouble } from './database/log-trouble'
import { watchPool } from './database/open-pools'
import { readAddress } from './database/settings'
import { createStatementNames } from './database/statements/statement-names'
import { getEnv } from './env'

const shared = globalThis as { handrailDb?: PrismaClient }

/** The process's one database client. It outlives reloads in development and connects with the first query. */
export const db: PrismaClient = shared.handrailDb ?? createDbClient(() => getEnv().DATABASE_URL)

shared.handrailDb = db

/** Creates a client that connects with its first query. A quiet one leaves it to its caller what its failures mean. */
export function createDbClient(readUrl: () => string, { isQuiet = false } = {}): PrismaClient {
  const statementNameGenerator = createStatementNames()
  const connect = () => {
    logTrouble()
    const url = readUrl()
    const pool = watchPool(openPool(url, { name: 'handrail', limits: servingLimits, isQuiet }))
    const { schema } = readAddress(url)
    return new PrismaPg(pool, { disposeExternalPool: true, schema, statementNameGenerator }).connect()
  }
  return new PrismaClient({
    adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect },
    // A burst of work waits for a connection, in milliseconds. By itself Prisma gives up after two seconds.
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })
}

/** Returns whether a text is a UUID. PostgreSQL answers any other text with an error, but to a caller it is only an unknown id. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
