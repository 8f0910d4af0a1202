import { withPool } from '../../bin/migrations/connection'

/** The event in the staff's log that says that the demo is complete. */
export const plantedEvent = 'demoPlanted'

/** Returns whether a database, which must be migrated, holds the whole demo. */
export function isDemoPlanted(databaseUrl: string): Promise<boolean> {
  return withPool(databaseUrl, async (pool) => {
    const { rows } = await pool.query('select 1 from "StaffEvent" where kind = $1 limit 1', [plantedEvent])
    return rows.length > 0
  })
}
