import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { lint } from '@/lib/guide/lint/lint'
import { playbookSchema } from '@/lib/guide/schema/guide-files'
import { planted, readSmallErp, texts } from '@/lib/guide/small-erp.fixture'
import { assembleGuide } from './assemble'
import { parseSource } from './source'

const faultsOf = (changed: Parameters<typeof readSmallErp>[0]) =>
  readSmallErp(changed).faults.map(({ line, message, remedy }) => `${line}: ${message} ${remedy}`)

describe('a file of a guide', () => {
  test.each([
    ['broken syntax', 'version: 3', 'version: [3', /^\d+: .*Fix the syntax/],
    ['a repeated key', 'version: 3', 'version: 3\nversion: 4', /^5: .*Remove one of the two/],
    ['an alias', 'groups: [before]', 'groups: [&a before, *a]', /^13: Anchors and aliases/],
    ['an unknown tag', 'name: Small ERP', 'name: !!js/function x', /^2: .*Fix the syntax/],
    ['an unknown key', 'kind: instruct', 'knid: instruct\n    kind: instruct', /^21: "knid" is not a key/],
    ['a missing key', 'name: Small ERP\n', '', /^1: "name" is missing\. Add it: text or a map\./],
    [
      'a value of the wrong type',
      'name: Small ERP',
      'name: 24',
      /^2: "name" must be text or a map\. Put it in quotes\./,
    ],
    ['a mistyped verb', '- press: add', '- prss: add', /^39: "prss" is not a key .* Did you mean "press"\?/],
    ['a mistyped detail of a verb', 'button: edit', 'buton: edit', /^28: "buton" is not a key .*"button"\?/],
    [
      'two verbs at once',
      '- press: add',
      '- press: add\n        tab: security',
      /^(39|40): .*Keep either it or the other keys/,
    ],
    [
      'no verb',
      '- press: add',
      '- note: add',
      /^39: .* does not say what it is\. It needs one of: open, tab/,
    ],
    ['an unknown kind of task', 'kind: connect', 'kind: conect', /^45: "tasks.4.kind"/],
    ['neither option nor value', ', option: active', '', /^41: .*either an option/],
    [
      'a key that every object has',
      'values: { userName',
      'values: { constructor',
      /^7: The name "values.constructor" is a word/,
    ],
    ['an id in the wrong case', 'id: create-user\n', 'id: createUser\n', /^34: .*kebab-case/],
  ])('is refused for %s, with the line and a remedy', (_, from, to, expected) => {
    expect(faultsOf(planted('playbook', from, to))).toContainEqual(expect.stringMatching(expected))
  })

  test('is refused for a permission row without a level', () => {
    expect(faultsOf(planted('vendor', ', level: all', ''))).toEqual([
      expect.stringMatching(/^9: "permissions.0.level"/),
    ])
  })

  test('has all its faults reported at once', () => {
    const playbook = texts.playbook.replace('version: 3', 'version: x').replace('press: add', 'prss: add')
    expect(faultsOf({ playbook, vendor: texts.vendor.replace('accent', 'acent') })).toHaveLength(4)
  })

  test('never crashes the parser, for any content', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.anything().map(asYaml),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { source, faults } = parseSource('any.yaml', text, playbookSchema)
        expect(source).toBeUndefined()
        for (const { line, column, message } of faults) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(message).not.toBe('')
        }
        expect(faults.length).toBeGreaterThan(0)
      }),
    )
  })

  test('never crashes the parser, at any depth', () => {
    expect(parseSource('deep.yaml', '['.repeat(50_000), playbookSchema).faults).not.toEqual([])
  })

  test('never crashes the lint or the assembly when any line is removed, doubled or replaced', () => {
    const file = fc.constantFrom(...(Object.keys(texts) as (keyof typeof texts)[]))
    const change = fc.record({
      file,
      at: fc.nat(60),
      by: fc.constantFrom('', 'twice', '  x: {y}', '- ', ': :', '  constructor: [yes]'),
    })
    fc.assert(
      fc.property(change, ({ file, at, by }) => {
        const lines = texts[file].split('\n')
        const index = at % lines.length
        const line = lines[index] ?? ''
        lines.splice(index, 1, by === 'twice' ? `${line}\n${line}` : by)
        const { erp, faults } = readSmallErp({ [file]: lines.join('\n') })
        if (erp) lint(erp)
        else expect(faults).not.toEqual([])
        if (erp?.vendors[0]) assembleGuide(erp.playbook.data, erp.vendors[0].data, {})
      }),
    )
  })
})

function asYaml(value: unknown): string {
  try {
    return stringify(value) ?? ''
  } catch {
    return '[]'
  }
}
