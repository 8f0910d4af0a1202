import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2, allowExitOnIdle: true })

// biome-ignore lint/suspicious/noExplicitAny: the columns of a row depend on the query, which types cannot know
export async function query<Row = any>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query(sql, values)).rows
}

/** Every row of every table as text: what is in here, a dump would show. */
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

/** Tasks that a test has re-opened. */
export async function listProblems(onboardingId: string): Promise<string[]> {
  const rows = await query<{ taskId: string }>(
    `select "taskId" from "TaskState" where "onboardingId" = $1 and "problemAt" is not null order by "taskId"`,
    [onboardingId],
  )
  return rows.map(({ taskId }) => taskId)
}

/** All that is kept of an onboarding, but for when it was last looked at. */
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
