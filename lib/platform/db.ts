import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { z } from 'zod'
import { PrismaClient } from '@/prisma/generated/client'
import { getEnv } from './env'

const shared = globalThis as { handrailDb?: PrismaClient }

/** The process's one database client. It outlives reloads in development and connects with the first query. */
export const db: PrismaClient = shared.handrailDb ?? createClient()

shared.handrailDb = db

function createClient(): PrismaClient {
  const connect = () => new PrismaPg(openPool(), { disposeExternalPool: true }).connect()
  return new PrismaClient({ adapter: { provider: 'postgres', adapterName: '@prisma/adapter-pg', connect } })
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: getEnv().DATABASE_URL,
    application_name: 'handrail',
    connectionTimeoutMillis: 5000,
  })
  // Without a listener a lost idle connection ends the process. The pool replaces the connection.
  pool.on('error', () => undefined)
  return pool
}

/** Returns whether a text is a UUID. PostgreSQL answers any other text with an error, but to a caller it is only an unknown id. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
