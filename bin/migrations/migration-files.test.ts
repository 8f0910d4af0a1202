import { expect, test } from 'vitest'
import { listMigrations, nameMigration } from './migration-files'

const now = new Date('2026-11-21T20:15:09.123Z')

test.each([
  ['add notes', '20261121201509_add_notes'],
  ['Añadir  índices!', '20261121201509_anadir_indices'],
  ['_x_', '20261121201509_x'],
  ['../../etc', '20261121201509_etc'],
  ['  ', undefined],
])('"%s" is written to %s', (name, folder) => {
  expect(nameMigration(name, now)).toBe(folder)
})

test('migrations are listed oldest first, each with its SQL', () => {
  const migrations = listMigrations()
  const names = migrations.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names).toEqual([...names].sort())
  for (const { sql } of migrations) expect(sql).toMatch(/create|alter/i)
})
