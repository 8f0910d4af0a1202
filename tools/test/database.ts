import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenPostgres, openPostgres } from '../postgres/postgres'
import { isAlive } from '../postgres/process-table'

const prefix = 'handrail-test-'

// Speed for data nobody will miss.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** A real PostgreSQL that is thrown away when closed. */
export async function openThrowawayPostgres(databases: string[]): Promise<OpenPostgres> {
  clearLeftOvers()
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

/** Of runs that were killed. Their server notices within a minute that its folder is gone, and ends. */
function clearLeftOvers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (!isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

export type Context = {
  /** A throwaway database, by name; the server is started when first asked for. */
  databaseUrl(name: string): Promise<string>
  onShutdown(close: () => Promise<unknown>): void
  /** What follows `--` on the command line, for the test runner. */
  extra: string[]
}
