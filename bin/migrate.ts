import { migrate } from './migrations/migrate'

// npm run db:migrate applies the missing migrations to the database of DATABASE_URL.
try {
  const applied = await migrate(process.env.DATABASE_URL ?? '', { say: (line) => console.error(line) })
  console.log(applied.length ? `Applied ${applied.join(', ')}` : 'The database is up to date.')
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
