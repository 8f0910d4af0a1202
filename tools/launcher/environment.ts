import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSettings } from '../../bin/settings'
import { openPostgres } from '../postgres/postgres'
import { ensureSecrets, findDataDir } from './data-folder'

export type Environment = {
  dataDir: string
  databaseUrl: string
  isDatabaseOurs: boolean
  /** For child processes; what the caller's environment sets wins. */
  env: NodeJS.ProcessEnv
  close(): Promise<void>
}

/** A database and the settings to use it: those given, else the built-in PostgreSQL and secrets of the data folder. */
export async function openEnvironment(): Promise<Environment> {
  loadSettings()
  const dataDir = findDataDir()
  const { databaseUrl, isDatabaseOurs, close } = await openDatabase(dataDir)
  const env = {
    APP_URL: readAppUrl(dataDir),
    ...ensureSecrets(dataDir),
    ...process.env,
    DATABASE_URL: databaseUrl,
  }
  return { dataDir, databaseUrl, isDatabaseOurs, env, close }
}

async function openDatabase(dataDir: string) {
  const given = process.env.DATABASE_URL
  if (given) return { databaseUrl: given, isDatabaseOurs: false, close: async () => undefined }
  const postgres = await openPostgres({ dataDir, databases: ['handrail'] })
  return { databaseUrl: postgres.urlFor('handrail'), isDatabaseOurs: true, close: () => postgres.close() }
}

/** Where the product was last started, so that links printed by another command lead there. */
function readAppUrl(dataDir: string): string {
  const file = join(dataDir, 'app-url')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'http://localhost:3000'
}

export function rememberAppUrl(dataDir: string, url: string): void {
  writeFileSync(join(dataDir, 'app-url'), `${url}\n`)
}
