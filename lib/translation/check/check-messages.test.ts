import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routing } from '@/i18n/routing'
import { readCatalog } from '@/lib/guide/catalog'
import { checkMessages } from './check-messages'
import { type Copy, copyMessages, lineOf, plant } from './planted-faults.fixture'
import { inContent, twice } from './planted-in-content.fixture'
import { inProduct } from './planted-in-product.fixture'
import type { MessageFault } from './rule'

let copy: Copy
let faults: MessageFault[]

beforeAll(() => {
  copy = copyMessages()
  for (const [, file, key, change] of inProduct) plant(copy.product, file, key, change)
  for (const [, file, key, change] of inContent) plant(copy.content, file, key, change)
  repeatFirstKey(copy.product, 'no/reminders.json')
  repeatFirstKey(copy.content, `no/${twice}`)
  const folders = [copy.product, copy.content]
  const { erps, wordFilesOfBrokenGuides } = readCatalog(folders)
  faults = checkMessages(folders, erps, routing.locales, wordFilesOfBrokenGuides).faults
})

afterAll(() => copy.remove())

function repeatFirstKey(folder: string, file: string): void {
  const path = join(folder, 'messages', file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^\{(\s*"[^"]*":)/, '{$1 "",$1'))
}

const said = (file: string) =>
  faults
    .filter((fault) => fault.file === `messages/${file}`)
    .map(({ message, remedy, line }) => ({ text: `${message} ${remedy}`, line }))

describe.each([
  ['the product', 'product', inProduct],
  ['CONTENT_DIR', 'content', inContent],
] as const)('the check of messages finds in %s', (_, where, planted) => {
  it.each(planted)(
    '%s, with file, line and remedy',
    (_what, file, key, _change, says, reportedIn = [file]) => {
      for (const reported of reportedIn) {
        const line = lineOf(copy[where], `messages/${reported}`, key)
        const found = said(reported).filter((fault) => line === undefined || fault.line === line)
        expect(found.map(({ text }) => text)).toContainEqual(expect.stringMatching(says))
      }
    },
  )

  it('a key that stands twice, with file, line and remedy', () => {
    const file = where === 'product' ? 'no/reminders.json' : `no/${twice}`
    expect(said(file)).toContainEqual({ text: expect.stringMatching(/Remove one of the two\.$/), line: 3 })
  })
})

describe('the check of messages', () => {
  it('reports nothing that was not planted in a file', () => {
    const planted = [...inProduct, ...inContent].flatMap(([, file]) => file.replace(/^\w+\//, ''))
    const others = faults.filter(
      ({ namespace }) => ![...planted, 'reminders.json', twice].includes(`${namespace}.json`),
    )
    expect(others).toEqual([])
  })
})
