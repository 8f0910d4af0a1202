import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sealedColumns } from './sealed-columns'

const schema = readFileSync(join(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8')

test('the list holds every column whose name ends in Sealed with its table’s key, and no other', () => {
  const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)]
  const columns = models.flatMap(([, table, body = '']) => {
    const key = /^ {2}(\w+)\s.*@id\b/m.exec(body)?.[1]
    return [...body.matchAll(/^ {2}(\w+Sealed)\s/gm)].map(([, column]) => ({ table, column, key }))
  })
  expect(columns).not.toEqual([])
  expect(sealedColumns.map(({ table, column, key }) => ({ table, column, key }))).toEqual(columns)
})
