import { describe, expect, it, test } from 'vitest'
import { findBreaking } from './breaking-statements'
import { listMigrations } from './migration-files'
import { lastRelease, listReleases } from './releases'

const find = (sql: string) => findBreaking({ name: '1', sql }, ['0.1.0'])

describe('a migration', () => {
  it.each([
    'DROP TABLE "Mail";',
    'ALTER TABLE "Mail" DROP COLUMN "error";',
    'ALTER TABLE "Mail" RENAME COLUMN "error" TO "fault";',
    'ALTER TABLE "Mail" ALTER COLUMN "error" SET NOT NULL;',
    'ALTER TABLE "Mail" ALTER COLUMN "tries" DROP DEFAULT;',
    'ALTER TABLE "Mail" ALTER COLUMN "tries" SET DATA TYPE TEXT;',
    'ALTER TABLE "Mail" ADD COLUMN "reply" TEXT NOT NULL;',
    'ALTER TABLE "Mail" ADD COLUMN "at" DATE NOT NULL DEFAULT now(),\nADD COLUMN "reply" TEXT NOT NULL,\nADD COLUMN "x" TEXT;',
    'ALTER TABLE "Mail" ADD CONSTRAINT "one" UNIQUE ("error");',
    'CREATE INDEX CONCURRENTLY "i" ON "Mail" ("error");',
    '-- Not used since 0.9.9\nDROP TABLE "Mail";',
    'COMMIT;',
  ])('is refused: %s', (sql) => {
    expect(find(sql)).toHaveLength(1)
  })

  it.each([
    'CREATE TABLE "New" ("id" UUID NOT NULL);',
    'ALTER TABLE "Mail" ADD COLUMN "reply" TEXT,\nADD COLUMN "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;',
    'DROP INDEX "i"; CREATE INDEX "i" ON "Mail" ("error");',
    '-- Not used since 0.1.0\nALTER TABLE "Mail" DROP COLUMN "error";',
  ])('is good: %s', (sql) => {
    expect(find(sql)).toEqual([])
  })
})

test('the last release can go on serving while the migrations after it are applied', () => {
  const versions = listReleases().map(({ version }) => version)
  const { lastMigration } = lastRelease()
  const migrations = listMigrations()
  expect(migrations.map(({ name }) => name)).toContain(lastMigration)
  for (const migration of migrations.filter(({ name }) => name > lastMigration))
    expect(findBreaking(migration, versions), migration.name).toEqual([])
})
