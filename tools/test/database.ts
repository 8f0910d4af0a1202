import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenPostgres, openPostgres } from '../postgres/postgres'
import { isAlive } from '../postgres/process-table'

/** The means of a step of the test run. */
export type Context = {
  /** Returns the URL of a throwaway database. The first call starts the server. */
  databaseUrl(name: string): Promise<string>
  onShutdown(close: () => Promise<unknown>): void
  /** The arguments after `--` on the command line, for the test runner. */
  extra: string[]
}

const prefix = 'handrail-test-'

// These settings are fast and unsafe, which is right for data that is thrown away.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Opens a real PostgreSQL whose data is removed when it is closed. */
export async function openThrowawayPostgres(databases: string[]): Promise<OpenPostgres> {
  removeOldData()
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const postgres = await openPostgres({ dataDir, databases, settings })
    return { ...postgres, close: () => postgres.close().finally(remove) }
  } catch (error) {
    remove()
    throw error
  }
}

/** Removes the data of runs that were killed. Their servers notice within a minute and end. */
function removeOldData(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}
