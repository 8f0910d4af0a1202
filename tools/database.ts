import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsDir, nameMigration } from '../bin/migrations/migration-files'
import { diffSchema, generateClient } from './database-schema'
import { type Environment, openEnvironment } from './launcher/environment'

// npm run db:generate, db:migration and db:check: what a developer does about the schema.
const commands: Record<string, (argument: string) => Promise<void>> = {
  generate: generateClient,
  migration: (name) => withEnvironment((environment) => writeMigration(environment, name)),
  check: () => withEnvironment(checkMigrations),
}

async function writeMigration({ databaseUrl }: Environment, name: string) {
  const folder = nameMigration(name, new Date())
  if (!folder) throw new Error('Give the migration a name: npm run db:migration -- add notes')
  const sql = await diffSchema(databaseUrl)
  if (!sql) return console.log('The migrations already lead to prisma/schema.prisma.')
  mkdirSync(join(migrationsDir, folder), { recursive: true })
  writeFileSync(join(migrationsDir, folder, 'migration.sql'), sql)
  const lock = join(migrationsDir, 'migration_lock.toml')
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n')
  console.log(`Wrote prisma/migrations/${folder}/migration.sql. Read it, then run: npm run db:migrate`)
}

async function checkMigrations({ databaseUrl }: Environment) {
  const sql = await diffSchema(databaseUrl)
  if (sql)
    throw new Error(
      `The migrations do not lead to prisma/schema.prisma. Run: npm run db:migration -- <name>\n\n${sql}`,
    )
  console.log('Schema and migrations agree.')
}

/** Runs `use` with a database, the given one or the built-in one. */
async function withEnvironment(use: (environment: Environment) => Promise<void>) {
  const environment = await openEnvironment()
  await use(environment).finally(environment.close)
}

const [command = '', ...rest] = process.argv.slice(2)
const run = commands[command]
if (!run) throw new Error(`One of: ${Object.keys(commands).join(', ')}`)
await run(rest.join(' ')).catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
