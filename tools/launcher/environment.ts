import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSettings } from '../../bin/settings'
import { openPostgres } from '../postgres/postgres'
import { ensureSecrets, findDataDir } from './data-folder'

export type Environment = {
  dataDir: string
  databaseUrl: string
  isDatabaseOurs: boolean
  /** The environment of child processes. Variables of the caller's environment win. */
  env: NodeJS.ProcessEnv
  close(): Promise<void>
}

/**
 * Opens the database of DATABASE_URL, or the built-in PostgreSQL, and returns the settings to use it. Secrets come from
 * the data folder.
 */
export async function openEnvironment(): Promise<Environment> {
  loadSettings()
  const dataDir = findDataDir()
  const secrets = ensureSecrets(dataDir)
  const { databaseUrl, isDatabaseOurs, close } = await openDatabase(dataDir)
  const env = {
    APP_URL: readAppUrl(dataDir),
    ...secrets,
    ...process.env,
    DATABASE_URL: databaseUrl,
  }
  return { dataDir, databaseUrl, isDatabaseOurs, env, close }
}

/**
 * Opens the environment for a developer's script in this very process, and closes it when the script has ended. A process that
 * was started with a database already only reads its settings.
 */
export async function withEnvironment(use: () => Promise<unknown>): Promise<void> {
  const { env, close } = await openEnvironment()
  Object.assign(process.env, env)
  await Promise.resolve(use()).finally(close)
}

async function openDatabase(dataDir: string) {
  const databaseUrl = process.env.DATABASE_URL
  if (databaseUrl) return { databaseUrl, isDatabaseOurs: false, close: async () => undefined }
  const postgres = await openPostgres({ dataDir, databases: ['handrail'] })
  return { databaseUrl: postgres.urlFor('handrail'), isDatabaseOurs: true, close: () => postgres.close() }
}

/** Returns the address at which the product was last started, so that links of other commands lead there. */
function readAppUrl(dataDir: string): string {
  const file = join(dataDir, 'app-url')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'http://localhost:3000'
}

/** Stores the address of the product for other commands. */
export function rememberAppUrl(dataDir: string, url: string): void {
  writeFileSync(join(dataDir, 'app-url'), `${url}\n`)
}
