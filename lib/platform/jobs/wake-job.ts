import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import { createClient } from '@/lib/platform/database/connection'
import { servingLimits } from '@/lib/platform/database/limits'
import { readDirectUrl } from '@/lib/platform/database/settings'
import { hourMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'
import { type JobName, jobsSchema } from './queues'

const shared = globalThis as { handrailWaker?: Promise<PgBoss> }

/** Inside a transaction: runs a job as soon as the transaction commits, in the process that runs the jobs. */
export async function wakeJob(tx: Prisma.TransactionClient, name: JobName): Promise<void> {
  shared.handrailWaker ??= openWaker().catch((error) => {
    shared.handrailWaker = undefined
    throw error
  })
  const boss = await shared.handrailWaker
  await boss.send(name, null, { db: fromPrisma(tx) })
}

/** Opens a pg-boss that only sends. It reads the list of queues once an hour, and keeps neither a connection nor the process open. */
async function openWaker(): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql },
    schema: jobsSchema,
    migrate: false,
    supervise: false,
    schedule: false,
    queueCacheIntervalSeconds: hourMs / 1000,
    clock: {
      now: Date.now,
      setTimeout: setUnrefTimeout,
      clearTimeout,
      setInterval: setUnrefInterval,
      clearInterval,
    } as Clock,
  })
  boss.on('error', () => undefined)
  return boss.start()
}

type Clock = ConstructorParameters<typeof PgBoss>[0] extends infer T
  ? Extract<T, { clock?: unknown }>['clock']
  : never

const setUnrefTimeout = (run: () => void, ms: number) => setTimeout(run, ms).unref()
const setUnrefInterval = (run: () => void, ms: number) => setInterval(run, ms).unref()

async function executeSql(text: string, values?: unknown[]) {
  const client = createClient(readDirectUrl(), { name: 'handrail jobs', limits: servingLimits })
  await client.connect()
  try {
    return await client.query(text, values)
  } finally {
    await client.end()
  }
}
