import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { z } from 'zod'
import { PrismaClient } from '@/prisma/generated/client'
import { openPool } from './database/connection'
import { servingLimits } from './database/limits'
import { logTrouble } from './database/log-trouble'
import { watchPool } from './database/open-pools'
import { readAddress } from './database/settings'
import { getEnv } from './env'

const shared = globalThis as { handrailDb?: PrismaClient; handrailReadDb?: PrismaClient }

/** The process's one database client. It outlives reloads in development and connects with the first query. */
export const db: PrismaClient = shared.handrailDb ?? createClient(() => getEnv().DATABASE_URL)

shared.handrailDb = db

function createClient(readUrl: () => string): PrismaClient {
  const connect = () => {
    logTrouble()
    const url = readUrl()
    const pool = watchPool(openPool(url, { name: 'handrail', limits: servingLimits }))
    const { schema } = readAddress(url)
    return new PrismaPg(pool, { disposeExternalPool: true, schema }).connect()
  }
  return new PrismaClient({ adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect } })
}

/** Returns whether a text is a UUID. PostgreSQL answers any other text with an error, but to a caller it is only an unknown id. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
