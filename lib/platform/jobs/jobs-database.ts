import 'server-only'
import type { ConstructorOptions } from 'pg-boss'
import { openPool } from '@/lib/platform/database/connection'
import { servingLimits } from '@/lib/platform/database/limits'
import { readDirectUrl } from '@/lib/platform/database/settings'
import { listen } from '@/lib/platform/live/listener'

type Database = NonNullable<ConstructorOptions['db']>

export type JobsDatabase = { db: Database; close(): Promise<void> }

/** Opens what pg-boss works with: our own connections, which find the primary, keep their limits and notice when they are deaf. */
export function openJobsDatabase(): JobsDatabase {
  const pool = openPool(readDirectUrl(), { name: 'handrail jobs', max: 4, limits: servingLimits })
  const db: Database = {
    executeSql: (text, values) => pool.query(text, values),
    listen: async (channel, onNotification, onReconnect) =>
      listen({ channel, name: 'handrail jobs', onNotification, onListening: onReconnect }),
  }
  return { db, close: () => pool.end() }
}
