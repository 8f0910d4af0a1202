import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { describeCatalog } from './catalog'
import type { Migration } from './migration-files'

/** The statements of a migration that remain to be run, or how the database differs from every state between two of them. */
export type FoundProgress = { remaining: string[] } | { differences: string[] }

/**
 * Finds out how far an interrupted migration came. Earlier releases committed each statement on its own. The migrations before it,
 * and then its statements one by one, are tried in an empty schema that is never committed, until its structure is the
 * database's own. A statement that changes only data may be run twice, as CONTRIBUTING.md demands of it.
 */
export async function findProgress(
  client: ClientBase,
  earlier: Migration[],
  migration: Migration,
): Promise<FoundProgress> {
  const actual = await describeCatalog(client)
  const statements = splitStatements(migration.sql)
  const states = await tryStatements(client, earlier, statements)
  const at = states.findIndex((state) => state.join('\n') === actual.join('\n'))
  if (at >= 0) return { remaining: statements.slice(at) }
  const nearest = states
    .map((state) => compare(state, actual))
    .toSorted((one, other) => one.length - other.length)
  return { differences: nearest[0] ?? [] }
}

/** Splits as Prisma's adapter did when it ran the migrations of earlier releases. */
function splitStatements(sql: string): string[] {
  return sql
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement.replace(/--.*$/gm, '').trim() !== '')
}

/** Returns the structure before the first statement and after each. Leaves nothing behind. */
async function tryStatements(
  client: ClientBase,
  earlier: Migration[],
  statements: string[],
): Promise<string[][]> {
  const schema = `handrail_try_${randomUUID().replaceAll('-', '')}`
  const states: string[][] = []
  await client.query('savepoint try_statements')
  try {
    await client.query(`create schema ${schema}`)
    await client.query(
      `select set_config('search_path', $1 || ', ' || current_setting('search_path'), true)`,
      [schema],
    )
    for (const { sql } of earlier) await client.query(sql)
    states.push(await describeCatalog(client))
    for (const statement of statements) {
      await client.query(statement)
      states.push(await describeCatalog(client))
    }
  } finally {
    await client.query('rollback to savepoint try_statements')
  }
  return states
}

function compare(expected: string[], actual: string[]): string[] {
  const [wanted, found] = [new Set(expected), new Set(actual)]
  return [
    ...expected.filter((line) => !found.has(line)).map((line) => `missing: ${line}`),
    ...actual.filter((line) => !wanted.has(line)).map((line) => `not expected: ${line}`),
  ]
}
