import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const document = readFileSync(join(root, 'docs/threats.md'), 'utf8')
const rows = document.split('\n').filter((line) => /^\| \d+ \|/.test(line))

/** Returns the tests that a row names: the words of a title, and the file. */
const testsOf = (row: string) =>
  [...row.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, words = '', file = '']) => ({ words, file }))

test('every attack and fault has a number, an answer and a test', () => {
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(rows.map((_, at) => at + 1))
  expect(rows.filter((row) => testsOf(row).length === 0)).toEqual([])
})

describe.each(rows)('%s', (row) => {
  test('names words of titles that its files have', () => {
    const missing = testsOf(row).filter(({ words, file }) => {
      const titles = readFileSync(join(root, 'docs', file), 'utf8').match(/(?<=['"`]).*(?=['"`])/g) ?? []
      return !titles.some((title) => title.replaceAll("\\'", "'").includes(words))
    })
    expect(missing).toEqual([])
  })
})

test('the product has no door but the pages, their forms, and the routes that are known', () => {
  const routes = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app'], {
    cwd: root,
  })
    .toString()
    .split('\n')
    .filter((file) => /\/route\.tsx?$/.test(file))
    .map((file) => dirname(file).replace(/^app/, ''))
  expect(routes.toSorted()).toEqual([
    '/[locale]/dashboard/export',
    '/[locale]/dashboard/import/[importId]/links',
    '/[locale]/dashboard/import/template',
    '/[locale]/dashboard/insight/export',
    '/[locale]/dashboard/live',
    '/[locale]/dashboard/preview/changes',
    '/[locale]/dashboard/preview/words',
    '/api/[...path]',
    '/auth/callback',
    '/auth/sign-in',
    '/auth/sign-out',
    '/auth/signed-out',
    '/brands/[file]',
    '/consent/begin',
    '/consent/callback',
    '/embed.js',
    '/guide-files/[hash]/[name]',
    '/healthz',
    '/livez',
    '/metrics',
    '/readyz',
    '/reminders/[token]',
    '/ticks',
  ])
})
