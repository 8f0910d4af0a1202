import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatFaults } from '@/lib/guide/explain/fault'
import { withCopiedMessages } from './copied-messages.fixture'
import { checkPageWords } from './page-words'

const { folder, change } = withCopiedMessages()

const faults = () => formatFaults(checkPageWords(folder(), ['en', 'fr', 'no']))

const minutes = '{count, plural, one {# minute} other {# minutes}}'
const line = /messages\/.+\.json:\d+:\d+: /

describe('a word of a page', () => {
  it.each([
    [
      'has lost a brace',
      'no/mail.json',
      '{erp}',
      '{erp',
      /This is no ICU message: .*\. Fix its braces and tags\./,
    ],
    ['is missing', 'no/start.json', /"title": ".*",/, '', /The word ".*title" is missing in no\. Write it\./],
    ['is empty', 'fr/connect.json', /"title": ".*"/, '"title": " "', /This word is empty\. Write it\./],
    ['is left over', 'fr/start.json', '{', '{ "planted": "x",', /Nothing needs the word "planted"\./],
    [
      'has a renamed argument',
      'no/mail.json',
      '{vendor}',
      '{leverandør}',
      /other arguments than the original/,
    ],
    [
      'has an added argument',
      'no/start.json',
      /"title": "/,
      '"title": "{erp2} ',
      /other arguments than the original/,
    ],
    [
      'has HTML',
      'no/start.json',
      /"title": "([^"]*)"/,
      '"title": "<b>$1</b>"',
      /other tags than the original/,
    ],
    [
      'has HTML with attributes',
      'no/start.json',
      /"title": "/,
      '"title": "<a href=\\"x\\">y</a>',
      /no ICU message/,
    ],
    [
      'has an entity',
      'fr/start.json',
      /"title": "/,
      '"title": "&nbsp;',
      /"&nbsp;" would be printed as it stands/,
    ],
    [
      'lacks a form of a plural',
      'fr/dashboard.json',
      minutes,
      '{count, plural, =5 {cinq} other {# minutes}}',
      /wrong forms: count: missing/,
    ],
    [
      'has a form of another language',
      'fr/dashboard.json',
      minutes,
      '{count, plural, one {# minute} few {#} other {# minutes}}',
      /wrong forms: count, few: too many/,
    ],
    [
      'has lost the other form',
      'fr/dashboard.json',
      minutes,
      '{count, plural, one {# minute}}',
      /no ICU message: MISSING_OTHER_CLAUSE/,
    ],
    [
      'takes a text for a number',
      'no/mail.json',
      '{vendor}',
      '{vendor, number}',
      /"\{vendor\}" is a number or date here/,
    ],
    [
      'has another option',
      'fr/history.json',
      'select, nobody',
      'select, personne',
      /other options than the original/,
    ],
    [
      'quotes a tag by an apostrophe',
      'fr/task.json',
      '<permissions>',
      "l'<permissions>",
      /straight apostrophe before "<permissions>"/,
    ],
    [
      'has a mark that turns the text',
      'no/start.json',
      /"title": "/,
      '"title": "\u202e',
      /invisible character stands here: U\+202E/,
    ],
    [
      'has a mark from right to left',
      'no/start.json',
      /"title": "/,
      '"title": "\u200f',
      /invisible character stands here: U\+200F/,
    ],
    [
      'stands in a file with a fault of syntax',
      'no/start.json',
      '"title":',
      '"title"',
      /the rest was not read/,
    ],
    ['is broken in English', 'en/mail.json', '{erp}', '{erp', /messages\/en\/mail\.json.*no ICU message/],
  ])('is a fault with file, line and remedy when it %s', (_, file, from, to, expected) => {
    expect(faults()).toBe('')
    change(file, from, to)
    expect(faults()).toMatch(expected)
    expect(faults()).toMatch(new RegExp(`^${line.source.replace('.+', file.replace('.json', ''))}`, 'm'))
  })

  it('is missing in English when only the translations have it', () => {
    for (const locale of ['fr', 'no']) change(`${locale}/start.json`, '{', '{ "planted": "x",')
    expect(faults()).toMatch(/^messages\/en\/start\.json:.* The word "planted" is missing in en\./)
    expect(faults().split('\n')).toHaveLength(1)
  })

  it('is reported file by file when a translation lacks or adds files', () => {
    rmSync(join(folder(), 'messages/no/start.json'))
    writeFileSync(join(folder(), 'messages/no/begin.json'), '{}')
    expect(faults()).toMatch(/messages\/no\/start\.json:1:1: The word/)
    expect(faults()).toContain('messages/no/begin.json:1:1: There is no such file in en.')
  })
})
