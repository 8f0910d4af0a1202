import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = files.filter((file) => file.endsWith('.md'))
const isTest = (file: string) => /\.(test|spec|fixture)\.tsx?$/.test(file)

describe.each(documents)('%s', (document) => {
  const text = read(document)

  test('names only paths that exist', () => {
    const named = [
      ...text.matchAll(
        /`((?:app|components|lib|guides|connectors|i18n|messages|prisma|sandbox|e2e|bin|tools|docs|public|\.ci|\.github)\/[\w./[\]-]*)`/g,
      ),
    ]
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))
    expect(missing).toEqual([])
  })

  test('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([])
  })

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const commands = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, command = '']) => command)
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  })
})

test('the decision on dependencies has one line for every dependency, and no other lines', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const table = [...read('docs/decisions/0012-dependencies.md').matchAll(/^\| (`.+`) \|/gm)].flatMap(
    ([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )
  const isNamed = (name: string) =>
    name.startsWith('@types/') ||
    table.some((entry) => entry === name || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))))
  expect(names.filter((name) => !isNamed(name))).toEqual([])
  expect(
    table.filter(
      (entry) =>
        !names.some(
          (name) => name === entry || (entry.endsWith('/*') && name.startsWith(entry.slice(0, -1))),
        ),
    ),
  ).toEqual([])
})

test('the decisions are numbered from 1 without a gap, in their file names and in their headings', () => {
  const decisions = files.filter((file) => /^docs\/decisions\/.*\.md$/.test(file)).toSorted()
  const numbers = decisions.map((_, index) => index + 1)
  expect(decisions.map((file) => Number(file.match(/\/(\d{4})-[a-z0-9-]+\.md$/)?.[1]))).toEqual(numbers)
  expect(decisions.map((file) => Number(read(file).match(/^# (\d+)\. \S/)?.[1]))).toEqual(numbers)
})

test('the names of vendors and ERPs stand only in the folders made for them', () => {
  const homes =
    /^(guides|connectors|sandbox|messages|public|docs)\/|^tools\/demo\/|^lib\/guide\/articles\/|^(README|CONTRIBUTING|SECURITY)\.md$|^\.env\.example$/
  const otherHomes = new Set(['bench/cases.ts', 'bin/invite.ts', 'tools/screenshots.ts', 'package-lock.json'])
  const names = /intacct|payhawk|paymentus|connex\b|24seven|twentyfour|national bank/i
  const others = files.filter(
    (file) => !homes.test(file) && !file.startsWith('e2e/') && !isTest(file) && !otherHomes.has(file),
  )
  expect(others.filter((file) => names.test(read(file)))).toEqual([])
})

test('files of queries begin with server-only; files of actions begin with use server and export only actions', () => {
  for (const file of files.filter((name) => /^lib\/.*\bqueries\.ts$/.test(name))) {
    expect(read(file), file).toMatch(/^import 'server-only'/)
  }
  for (const file of files.filter((name) =>
    /^lib\/(?!guide\/).*\bactions\.ts$|-form-actions\.ts$/.test(name),
  )) {
    expect(read(file), file).toMatch(/^'use server'/)
    const exports = [...read(file).matchAll(/^export (.+)/gm)].map(([, what = '']) => what)
    expect(
      exports.filter((what) => !/^async function \w+Action\(/.test(what)),
      file,
    ).toEqual([])
  }
})

test('no hand-written file is longer than 250 lines, tables of test cases aside', () => {
  const source = files.filter((file) => /(?<!\.d)\.(ts|tsx|mjs|css)$/.test(file) && !isTest(file))
  expect(source.filter((file) => read(file).split('\n').length > 251)).toEqual([])
})

test('the README stays short', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(101)
})
