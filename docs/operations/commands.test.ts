import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listReleases, readReleasedSchema } from '../../bin/migrations/releases'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))

test('every npm script that a document or a message of a command names is there', () => {
  const documents = globSync(['*.md', 'docs/**/*.md', '.env.example'], { cwd: root })
  const sources = globSync(['bin/**/*.ts', 'lib/**/*.ts', 'tools/**/*.ts'], { cwd: root })
  const missing = [...documents, ...sources].flatMap((file) =>
    [...read(file).matchAll(/npm run ([a-z][a-z:-]+[a-z])/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in scripts))
      .map((name) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('a command behind npm run quickstart is one that the quickstart has', () => {
  const known = read('tools/quickstart/run-on-quickstart.ts')
  const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
  for (const file of documents)
    for (const [, name = ''] of read(file).matchAll(/npm run quickstart -- ([a-z:]+)/g))
      expect(known, `${file}: ${name}`).toMatch(new RegExp(`^ {2}'?${name}'?: 'bin/`, 'm'))
})

test('each release has its schema', () => {
  for (const release of listReleases()) expect(readReleasedSchema(release)).toContain('datasource db')
})
