import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeMessages } from './write-messages'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const order = ['title', 'group.first', 'group.second', 'group.third', 'last']

function written(before: string, texts: Record<string, string>): string {
  writeFileSync(join(folder, 'words.json'), before)
  writeMessages(folder, 'words.json', new Map(Object.entries(texts)), order)
  return readFileSync(join(folder, 'words.json'), 'utf8')
}

it('a text that is changed leaves every other letter as it was', () => {
  const before = '{\n    "title":   "A",\n    "group": { "first": "B" },\n    "last": "C"\n}\n'
  expect(written(before, { 'group.first': 'New “B”' })).toBe(before.replace('"B"', '"New “B”"'))
})

it('a new text gets the place that it has in the English file', () => {
  const before = '{\n  "title": "A",\n  "group": {\n    "first": "B",\n    "third": "D"\n  }\n}\n'
  const after = written(before, { last: 'E', 'group.second': 'C' })
  expect(after).toBe(
    '{\n  "title": "A",\n  "group": {\n    "first": "B",\n    "second": "C",\n    "third": "D"\n  },\n  "last": "E"\n}\n',
  )
})

it('tabs and the ends of lines stay as the file has them', () => {
  const after = written('{\r\n\t"title": "A"\r\n}\r\n', { last: 'E' })
  expect(after).toBe('{\r\n\t"title": "A",\r\n\t"last": "E"\r\n}\r\n')
})

it('a file that does not exist is made in the order of the English one', () => {
  writeMessages(
    folder,
    'new/words.json',
    new Map([
      ['last', 'E'],
      ['group.first', 'B'],
      ['title', 'A'],
    ]),
    order,
  )
  const made = JSON.parse(readFileSync(join(folder, 'new/words.json'), 'utf8'))
  expect(JSON.stringify(made)).toBe('{"title":"A","group":{"first":"B"},"last":"E"}')
})
