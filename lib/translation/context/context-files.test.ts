import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContextFiles } from './context-files'
import { contextOf } from './context-of'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-context-'))
  mkdirSync(join(folder, 'messages/context'), { recursive: true })
  write('places', { button: { where: 'A button.', pixels: 306, lines: 1, letter: 8.04 } })
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, json: object) =>
  writeFileSync(join(folder, `messages/context/${name}.json`), JSON.stringify(json, undefined, 2))

const describeKey = (entry: object) =>
  write('task', { seen: 'The page of a task.', keys: { submit: { for: 'The button.', ...entry } } })

describe('the length of a text', () => {
  it('follows from the width of the place where it stands', () => {
    describeKey({ place: 'button' })
    const files = readContextFiles([folder])
    expect(files.faults).toEqual([])
    expect(contextOf(files, 'task', 'submit')?.longest).toBe(38)
  })

  it.each([
    [{ place: 'badge' }, 'There is no kind of place "badge".'],
    [{}, 'This has either a place or a longest length.'],
    [{ place: 'button', longest: 20 }, 'This has either a place or a longest length.'],
  ])('is missing from %j, which is reported with its line', (entry, message) => {
    describeKey(entry)
    expect(readContextFiles([folder]).faults).toEqual([
      expect.objectContaining({ file: 'messages/context/task.json', line: 4, message }),
    ])
  })
})
