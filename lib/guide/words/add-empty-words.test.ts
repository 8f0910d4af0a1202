import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSmallErp } from '@/lib/guide/small-erp.fixture'
import { withEmptyWords } from './add-empty-words'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

function add(): { path: string; text: string }[] {
  const { erp } = readSmallErp()
  if (!erp) throw new Error('The fixture has faults.')
  const files = withEmptyWords([erp], [folder], ['en', 'fr'])
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return files
}

const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'))

describe('the words that a guide still lacks', () => {
  it('are added empty, in every language, and only once', () => {
    expect(add()).toHaveLength(4)
    expect(read('messages/fr/erps/small-erp.json').tasks['create-user']).toEqual({
      title: '',
      lead: '',
      expect: '',
    })
    expect(read('messages/en/guides/acme-small-erp.json')).toEqual({
      intro: '',
      permissions: { ledger: '', taxes: '' },
    })
    expect(add()).toEqual([])
  })

  it('leave what is written as it is', () => {
    const path = 'messages/en/guides/acme-small-erp.json'
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '{ "permissions": { "taxes": "To code." }, "intro": "Hello." }')
    add()
    expect(JSON.stringify(read(path))).toBe(
      '{"permissions":{"taxes":"To code.","ledger":""},"intro":"Hello."}',
    )
  })
})
