import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsDir, nameMigration } from '../bin/migrations/migration-files'
import { PlainFailure, runPlainCommand, UsageError } from '../bin/plain-command'
import { diffSchema } from './database-schema'
import { generateClient } from './launcher/client'
import { type Environment, openEnvironment } from './launcher/environment'

/** What a developer does about the schema. */
const commands: Record<string, { usage: string; run(argument: string): Promise<void> }> = {
  generate: {
    usage: `npm run db:generate

Makes the database client of prisma/schema.prisma.
`,
    run: generateClient,
  },
  migration: {
    usage: `npm run db:migration -- <name>

Writes the SQL that leads from the migrations to prisma/schema.prisma, as a new migration.

  <name>   says what it changes, such as: add notes
`,
    run: (name) => {
      const folder = nameMigration(name, new Date())
      if (!folder) throw new UsageError('Give the migration a name.')
      return withEnvironment((environment) => writeMigration(environment, folder))
    },
  },
  check: {
    usage: `npm run db:check

Checks that the migrations lead to prisma/schema.prisma.
`,
    run: () => withEnvironment(checkMigrations),
  },
}

async function writeMigration({ databaseUrl }: Environment, folder: string) {
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

const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]
if (!command) throw new Error(`One of: ${Object.keys(commands).join(', ')}`)
await runPlainCommand(
  { usage: command.usage, most: name === 'migration' ? Number.POSITIVE_INFINITY : 0 },
  ({ positionals }) =>
    command.run(positionals.join(' ')).catch((error: Error) => {
      throw new PlainFailure(error.message)
    }),
  rest,
)
