import pg from 'pg'

let pool: pg.Pool | undefined

/** Connects to the database of the test run with the first query. Tests that kill the database lose idle connections. */
function getPool(): pg.Pool {
  if (pool) return pool
  pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2, allowExitOnIdle: true })
  pool.on('error', () => undefined)
  return pool
}

/** Returns the rows of a statement. Their columns depend on it, so a caller that uses them names their types. */
export async function query<Row = Record<string, unknown>>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await getPool().query(sql, values)).rows
}

/** Returns every row of every table as text, one per line. A dump of the database would show the same data. */
export async function dumpDatabase(): Promise<string> {
  const tables = await query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const dumps = tables.map(({ name }) => query<{ row: string }>(`select t::text as row from "${name}" t`))
  return (await Promise.all(dumps))
    .flat()
    .map(({ row }) => row)
    .join('\n')
}

/** Returns the ids of the tasks that a test has re-opened, sorted. */
export async function listProblems(onboardingId: string): Promise<string[]> {
  const rows = await query<{ taskId: string }>(
    `select "taskId" from "TaskState" where "onboardingId" = $1 and "problemAt" is not null order by "taskId"`,
    [onboardingId],
  )
  return rows.map(({ taskId }) => taskId)
}

/** Returns, as text, an onboarding's people, links, handovers, tasks, ticks, sign-in details, events and mails. */
export async function rowsOf(onboardingId: string): Promise<unknown> {
  const tables = [
    'Participant',
    'AccessLink',
    'Handover',
    'TaskState',
    'ActionTick',
    'Credential',
    'Event',
    'Mail',
  ]
  return Promise.all(
    tables.map((table) =>
      query(`select t::text from "${table}" t where "onboardingId" = $1 order by 1`, [onboardingId]),
    ),
  )
}

/** Returns the kinds of the events of an onboarding, oldest first. */
export async function listEvents(onboardingId: string): Promise<string[]> {
  const rows = await query<{ kind: string }>(
    'select kind from "Event" where "onboardingId" = $1 order by at, id',
    [onboardingId],
  )
  return rows.map(({ kind }) => kind)
}

/** Returns how many ticks are stored of an onboarding. */
export async function countTicks({ onboardingId }: { onboardingId: string }): Promise<number> {
  return (await query('select 1 from "ActionTick" where "onboardingId" = $1', [onboardingId])).length
}
