import 'server-only'
import pg from 'pg'
import { fromPrisma, PgBoss } from 'pg-boss'
import { getEnv } from '@/lib/platform/env'
import { hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { type JobName, jobsSchema } from './queues'

const shared = globalThis as { handrailWaker?: Promise<PgBoss> }

/** Has a job look around at once, if and only if this transaction happens; whichever process does the jobs hears of it. */
export async function wakeJob(tx: Prisma.TransactionClient, name: JobName): Promise<void> {
  shared.handrailWaker ??= openWaker().catch((error) => {
    shared.handrailWaker = undefined
    throw error
  })
  const boss = await shared.handrailWaker
  await boss.send(name, null, { db: fromPrisma(tx) })
}

/** Does no job itself: it reads once which there are, and holds neither a connection nor the process. */
async function openWaker(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql },
    schema: jobsSchema,
    migrate: false,
    supervise: false,
    schedule: false,
    queueCacheIntervalSeconds: hourMs / 1000,
    clock: { now: Date.now, setTimeout: later, clearTimeout, setInterval: regularly, clearInterval } as Clock,
  })
  boss.on('error', () => undefined)
  return boss.start()
}

type Clock = ConstructorParameters<typeof PgBoss>[0] extends infer T
  ? Extract<T, { clock?: unknown }>['clock']
  : never

const later = (run: () => void, ms: number) => setTimeout(run, ms).unref()
const regularly = (run: () => void, ms: number) => setInterval(run, ms).unref()

async function executeSql(text: string, values?: unknown[]) {
  const client = new pg.Client({ connectionString: getEnv().DATABASE_URL, application_name: 'handrail jobs' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}
