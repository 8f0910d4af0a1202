import { describe, expect, test } from 'vitest'
import { lint } from '@/lib/guide/lint/lint'
import { voiceOf } from '@/lib/guide/model/guide'
import { planted, readSmallErp, smallContext } from '@/lib/guide/small-erp.fixture'
import { requiredVendorWords } from '@/lib/guide/words/required-words'
import { assembleGuide } from './assemble'

const end = '  - { module: taxes, level: read, when: { filter: [yes] } }\n'
const own = `${end}questions:
  - { id: reports, options: [yes, no] }
labels:
  packages: { en: Packages, fr: Lots }
product:
  labels: { workspaces: Workspaces, connect: { en: Connect, fr: Relier } }
  screens: { workspace: { path: [workspaces] } }
screens:
  packages: { path: [admin, packages], alternatives: [[packages]] }
tasks:
  - id: first-own
    kind: instruct
    screen: packages
    minutes: 1
    after: ready
    neededBy: [connect]
    when: { reports: [yes] }
    actions: [{ open: packages }, { turnOff: packages }, { tick: { column: status, at: packages } }]
  - id: second-own
    kind: instruct
    screen: workspace
    minutes: 1
    after: ready
    actions: [{ open: workspace }, { copy: connect }, { search: { text: "{userName}" } }]
`

function read(text: string) {
  const { erp, faults } = readSmallErp(planted('vendor', end, text))
  expect(faults).toEqual([])
  if (!erp) throw new Error('The fixture has faults.')
  return erp
}

function assembled(text: string) {
  const { playbook, labels, vendors } = read(text)
  const [vendor] = vendors
  if (!vendor) throw new Error('There is no vendor.')
  const files = Object.fromEntries(Object.entries(labels).map(([language, { data }]) => [language, data]))
  return assembleGuide(playbook.data, vendor.data, files)
}

const faultsOf = (text: string) =>
  lint(read(text), smallContext).map(({ file, line, message }) => `${file}:${line} ${message}`)

describe('a vendor’s own tasks', () => {
  test('stand in their places among those of the playbook, in the order of the file', () => {
    const { tasks } = assembled(own)
    expect(tasks.map(({ id }) => id)).toEqual([
      'ask',
      'ready',
      'first-own',
      'second-own',
      'allow-ips',
      'create-user',
      'connect',
    ])
    expect(tasks.at(-1)?.needs).toEqual(['first-own'])
  })

  test('may leave out a task of the playbook, which nothing then needs', () => {
    const { tasks, checks } = assembled(`${end}without: [create-user]\n`)
    expect(tasks.map(({ id }) => id)).toEqual(['ask', 'ready', 'allow-ips', 'connect'])
    expect(checks.flatMap(({ verifies }) => verifies)).toEqual([])
  })

  test('have their words in the vendor’s file, and the others in the playbook’s', () => {
    const guide = assembled(own)
    expect(voiceOf(guide, 'tasks.first-own.title')).toBe('guide')
    expect(voiceOf(guide, 'tasks.create-user.title')).toBe('erp')
    expect(voiceOf(guide, 'groups.before')).toBe('erp')
    const [vendor] = read(own).vendors
    expect(vendor && requiredVendorWords(vendor.data)).toContain('tasks.first-own.expect')
  })

  test('print the ERP’s labels in its language, and those of the vendor’s product in a language that it has', () => {
    const { labels, screens } = assembled(own)
    expect(labels.fr).toMatchObject({
      packages: { text: 'Lots' },
      connect: { text: 'Relier' },
      workspaces: { text: 'Workspaces', language: 'en' },
    })
    expect(labels.en?.workspaces).not.toHaveProperty('language')
    expect(screens.workspace?.isOfVendor).toBe(true)
    expect(screens.packages?.isOfVendor).toBeUndefined()
  })

  test('are judged where they stand, without a fault of the playbook’s being reported twice', () => {
    expect(faultsOf(own)).toEqual([])
  })

  test.each([
    ['a screen that nobody knows', 'open: packages }', 'open: package }', '"package" is not a screen.', 28],
    [
      'a condition on no question',
      'reports: [yes] }\n    act',
      'report: [yes] }\n    act',
      '"report" is not a question.',
      27,
    ],
    ['a label that nobody has', 'turnOff: packages', 'turnOff: pakages', 'The label "pakages" is not in', 28],
    [
      'a task of the playbook’s name',
      'id: second-own',
      'id: create-user',
      '"create-user" stands twice in tasks.',
      37,
    ],
    [
      'a form that is never saved',
      'turnOff: packages',
      'press: add',
      'What is done here is never saved.',
      28,
    ],
  ])('have a fault in the vendor’s file for %s', (_, from, to, message, line) => {
    const found = faultsOf(own.replace(from, to))
    expect(found.some((fault) => fault.includes(message))).toBe(true)
    if (line !== 37) expect(found.join('\n')).toContain(`small-erp/acme.yaml:${line} ${message}`)
  })
})
