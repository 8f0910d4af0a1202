import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))

/** The names of files and folders directly in each folder. */
function entriesByFolder(): Map<string, Set<string>> {
  const entries = new Map<string, Set<string>>()
  for (const file of files)
    for (let path = file; path !== '.'; path = dirname(path)) {
      const folder = dirname(path)
      entries.set(folder, (entries.get(folder) ?? new Set()).add(path))
    }
  return entries
}

describe('a folder', () => {
  it('holds at most 25 entries, so that a reader sees them all', () => {
    // The root holds what tools look for there. Decisions and migrations only ever grow, as do an ERP's examples, and each area has
    // its file of words and one that describes them.
    const words = ['en', 'fr', 'no', 'context'].map((folder) => `messages/${folder}`)
    const growing = ['.', 'docs/decisions', 'prisma/migrations', ...words]
    const large = [...entriesByFolder()].filter(
      ([folder, entries]) => entries.size > 25 && !growing.includes(folder),
    )
    expect(large.map(([folder, entries]) => `${folder}: ${entries.size}`)).toEqual([])
  })

  it('stands in the table of the architecture when it is a room or a feature', () => {
    const table =
      readFileSync(join(root, 'docs/architecture.md'), 'utf8')
        .match(/^\|.*\|$/gm)
        ?.join('\n') ?? ''
    const rooms = [...entriesByFolder().keys()].filter(
      (folder) => /^(lib|components)\/[^/]+$/.test(folder) || /^[a-z]\w*$/.test(folder),
    )
    expect(
      rooms.filter((folder) => !table.includes(`\`${folder}/`) && !['lib', 'components'].includes(folder)),
    ).toEqual(['public'])
  })
})

describe('a product file', () => {
  it('is rarely shorter than 20 lines: it holds a concept, not one function', () => {
    const product = files.filter(
      (file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.(test|spec|fixture)\.tsx?$|^e2e\//.test(file),
    )
    const short = product.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length <= 20)
    expect(short.length, short.join('\n')).toBeLessThanOrEqual(product.length / 10)
  })
})

describe('a file of code', () => {
  it('has at most 250 lines, a test too: what is longer holds a second thing', () => {
    // The types of the API's client are written by a program.
    const code = files.filter((file) => /(?<!\.d)\.(ts|tsx|mjs|mts)$/.test(file))
    const lines = (file: string) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length
    expect(
      code.map((file) => `${file}: ${lines(file)}`).filter((text) => Number(text.split(': ')[1]) > 250),
    ).toEqual([])
  })
})
