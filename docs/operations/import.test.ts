import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  longestRow,
  maxColumns,
  maxHeadingRows,
  maxLines,
  maxMegabytes,
} from '@/lib/invitations/import/import-limits'
import { longestUpload } from '@/lib/platform/http/request'
import words from '@/messages/en/import.json'

const text = readFileSync(join(import.meta.dirname, 'import.md'), 'utf8')

test('the page on imports lists the columns of a list', () => {
  const rows = [...text.matchAll(/^\| ([A-Z][\w ]+) \| (?!limit)[^|]+\| [^|]+\|$/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  )
  const { none: _none, ...fields } = words.fields
  const names = Object.values(fields).map((name) => name.toLowerCase().replace('e-mail', 'email'))
  expect(rows.toSorted()).toEqual(names.toSorted())
})

test('the page on imports gives the limits that hold', () => {
  expect(maxHeadingRows).toBe(10)
  expect(text).toContain('among the first ten')
  expect(text).toContain(`| ${maxMegabytes} MB |`)
  expect(text).toContain(`| ${maxLines.toLocaleString('en')} companies |`)
  expect(text).toContain(`| ${maxColumns} columns |`)
  expect(text).toContain(`a row of more than ${longestRow.toLocaleString('en')} characters`)
  const [, megabytes] = /client_max_body_size (\d+)m/.exec(text) ?? []
  expect(Number(megabytes) * 1_000_000).toBeGreaterThan(longestUpload)
})
