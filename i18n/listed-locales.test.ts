import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLocales } from './listed-locales'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
  mkdirSync(join(folder, 'messages'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function read(...names: string[]) {
  const listed = Object.fromEntries(names.map((name) => [name, { name }]))
  writeFileSync(join(folder, 'messages/locales.json'), JSON.stringify(listed))
  return Object.keys(readLocales(folder))
}

describe('the languages that a folder lists', () => {
  it('may be of a region', () => expect(read('de', 'pt-BR')).toEqual(['de', 'pt-BR']))

  it.each([
    ['fr-CA', /messages\/locales\.json: "fr-CA" is no language of its own: .* Remove it from the list\.$/],
    ['en-XA', /"en-XA" is the language of made-up words, which has no files\. Remove it from the list\.$/],
  ])('may not be %s', (name, message) => expect(() => read('de', name)).toThrow(message))
})
