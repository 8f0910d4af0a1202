import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'
import { getEnv } from './env'
import 'server-only'
import { z } from 'zod'

const shared = globalThis as { handrailDb?: PrismaClient }

/** One client for the process; kept across reloads in development. Nothing is opened before the first query. */
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
  // Without a listener a lost idle connection ends the process; the pool replaces it by itself.
  pool.on('error', () => undefined)
  return pool
}

/** PostgreSQL refuses what is no UUID with an error; to a caller it is just an unknown id. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success
}
