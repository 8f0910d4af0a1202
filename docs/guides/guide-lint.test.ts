import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '@/lib/guide/lint/lint'
import { wordRules } from '@/lib/guide/words/check-words'

const text = readFileSync(join(import.meta.dirname, 'guide-lint.md'), 'utf8')
const rows = [...text.matchAll(/^\| (\w+) \| (.+) \| (.+) \|$/gm)].filter(([, rule]) => rule !== 'rule')

test('the tables list the rules of the code, in their order', () => {
  expect(rows.map(([, rule]) => rule)).toEqual([...Object.keys(rules), ...Object.keys(wordRules)])
})

test('each rule has what it finds and the defects that asked for it', () => {
  for (const [, rule, finds, asked] of rows) {
    expect(finds?.length, rule).toBeGreaterThan(5)
    expect(asked, rule).toMatch(/^(–|S\d\.\d+(, S\d\.\d+)*)$/)
  }
})
