import { describe, expect, test } from 'vitest'
import { both } from '@/lib/guide/model/conditions'
import { planted, readSmallErp, texts } from '@/lib/guide/small-erp.fixture'
import { assembleGuide } from './assemble'

function assembled(changed?: Partial<typeof texts>) {
  const { erp } = readSmallErp(changed)
  const vendor = erp?.vendors[0]
  if (!erp || !vendor) throw new Error('The fixture has faults')
  const labels = Object.fromEntries(
    Object.entries(erp.labels).map(([language, { data }]) => [language, data]),
  )
  return assembleGuide(erp.playbook.data, vendor.data, labels)
}

const read = { labels: ['permissionRead'], isReading: true, control: 'permissions' }
const all = { labels: ['permissionAll'], isReading: false, control: 'permissions' }

const actionsOf = (task: string) => assembled().tasks.find(({ id }) => id === task)?.actions ?? []

describe('an assembled guide', () => {
  test('has an id of its vendor and its ERP, both versions and the older date', () => {
    expect(assembled()).toMatchObject({
      id: 'acme-small-erp',
      version: '3.2',
      lastVerified: '2026-02-01',
      erp: { id: 'small-erp', name: 'Small ERP', languages: ['en', 'fr'] },
    })
  })

  test('has one action per value of a list, with the value in its id', () => {
    const when = { network: ['office'] }
    expect(actionsOf('allow-ips').filter(({ verb }) => verb === 'enter')).toEqual([
      {
        id: 'enter-address-192-0-2-1',
        verb: 'enter',
        field: 'address',
        value: '192.0.2.1',
        exactly: false,
        when,
      },
      {
        id: 'enter-address-192-0-2-2',
        verb: 'enter',
        field: 'address',
        value: '192.0.2.2',
        exactly: false,
        when,
      },
    ])
  })

  test('has one action per permission row, under the condition of the row', () => {
    expect(actionsOf('create-user').filter(({ verb }) => verb === 'permit')).toEqual([
      { id: 'permit-ledger', verb: 'permit', row: 'ledger', module: 'ledger', ...all },
      {
        id: 'permit-taxes',
        verb: 'permit',
        row: 'taxes',
        module: 'taxes',
        ...read,
        when: { filter: ['yes'] },
      },
    ])
  })

  test('has action ids made of keys, so that a vendor’s value changes none', () => {
    expect(actionsOf('create-user').map(({ id }) => id)).toEqual([
      'press-add',
      'enter-name',
      'choose-status-active',
      'permit-ledger',
      'permit-taxes',
      'save',
    ])
  })

  test.each([
    ['has none of the steps for an access that it does not ask for', '', ['own']],
    [
      'has the steps of the access that it asks for, with its source',
      'access: { role: existing, entities: chosen, source: own }\n',
      ['existing', 'entities', 'chosen'],
    ],
    [
      'has the steps of the top level',
      'access: { topLevel: true, source: own }\n',
      ['own', 'entities', 'top'],
    ],
  ])('%s', (_, access, ids) => {
    const steps = {
      ownRole: 'own',
      existingRole: 'existing',
      entityAccess: 'entities',
      allEntities: 'all',
      chosenEntities: 'chosen',
      topLevel: 'top',
    }
    const lines = Object.entries(steps).map(
      ([kind, id]) => `      - { press: add, id: ${id}, needsAccess: ${kind} }\n`,
    )
    const playbook = texts.playbook.replace('      - permit: permissions\n', lines.join(''))
    const vendor = `${texts.vendor}${access}sources: { own: 'https://acme.example/help' }\n`
    const found = assembled({ playbook, vendor }).tasks.flatMap(({ actions }) =>
      actions.filter(({ id }) => Object.values(steps).includes(id)),
    )
    expect(found.map(({ id }) => id)).toEqual(ids)
    expect(found.filter(({ source }) => !source).map(({ id }) => id)).toEqual(
      ids.filter((id) => id === 'own'),
    )
  })

  test('has the vendor’s values in its actions', () => {
    expect(actionsOf('create-user')[1]).toMatchObject({ value: 'Acme', exactly: true })
  })

  test('has the probe of its module on each permission row', () => {
    expect(assembled().permissions[1]).toEqual({
      id: 'taxes',
      module: 'taxes',
      ...read,
      when: { filter: ['yes'] },
      probe: { row: 'taxes', object: 'TAXDETAIL' },
    })
  })

  test('is tested daily once it is connected, unless the playbook or, before it, the vendor’s guide says otherwise', () => {
    const weekly = planted('playbook', 'version: 3', 'version: 3\nhealthTests: weekly')
    const never = planted('vendor', 'version: 2', 'version: 2\nhealthTests: never')
    expect(assembled().healthTests).toBe('daily')
    expect(assembled(weekly).healthTests).toBe('weekly')
    expect(assembled({ ...weekly, ...never }).healthTests).toBe('never')
  })

  test('has only the questions that decide something for its vendor', () => {
    const network = '- { id: network, options: [office, home], when: { filter: [yes] } }'
    const asked = planted('playbook', network, `${network}\n  - { id: colour, options: [a, b] }`)
    expect(assembled(asked).questions.map(({ id }) => id)).toEqual(['filter', 'network'])
    const row = planted('vendor', 'when: { filter: [yes] }', 'when: { colour: [a] }')
    expect(assembled({ ...asked, ...row }).questions.map(({ id }) => id)).toEqual([
      'filter',
      'network',
      'colour',
    ])
  })

  test('has the alternatives of each label', () => {
    expect(assembled().labels.en?.users).toEqual({ key: 'users', text: 'Users', alternatives: ['People'] })
  })
})

describe('the condition of two conditions', () => {
  test('allows what both allow', () => {
    expect(both({ a: ['x', 'y'] }, { a: ['y', 'z'], b: ['x'] })).toEqual({ a: ['y'], b: ['x'] })
    expect(both({ a: ['x'] }, undefined)).toEqual({ a: ['x'] })
    expect(both(undefined, undefined)).toBeUndefined()
  })
})

describe('a source', () => {
  test('may stand at a task, a question or beforehand, and becomes its address', () => {
    const cited = texts.playbook
      .replace(
        'values:',
        "sources: { help: 'https://small.example/help' }\nbeforehand:\n  plan: { source: help }\n  cost: { isPossible: true }\nvalues:",
      )
      .replace('- { id: filter,', '- { id: filter, source: help, isUnconfirmed: true,')
      .replace('- { id: ready,', '- { id: ready, source: help,')
      .replace('{ field: password }', '{ field: password, source: help }')
      .replace('{ repairs: [connect] }', '{ repairs: [connect], source: help, isUnconfirmed: true }')
    const vendor = `${texts.vendor}sources: { own: 'https://acme.example/help' }\ncredentialNotes: [{ field: password, source: own }]\n`
    const { beforehand, questions, tasks, causes } = assembled({ playbook: cited, vendor })
    const source = 'https://small.example/help'
    expect(beforehand).toEqual([
      { kind: 'plan', voice: 'erp', source },
      { kind: 'cost', voice: 'erp', isPossible: true },
    ])
    expect(questions[0]).toMatchObject({ source, isUnconfirmed: true })
    expect(tasks.find(({ id }) => id === 'ready')?.source).toBe(source)
    expect(tasks[0]).not.toHaveProperty('source')
    expect(tasks.find(({ id }) => id === 'connect')?.credentials).toEqual([
      { field: 'password', source, note: { source: 'https://acme.example/help' } },
    ])
    expect(causes.refused).toEqual({ repairs: ['connect'], source, isUnconfirmed: true })
  })

  test('or the word that it may be so is needed beforehand', () => {
    const without = texts.playbook.replace('values:', 'beforehand: { cost: {} }\nvalues:')
    expect(readSmallErp({ playbook: without }).faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('needs either a source, or isPossible: true'),
    ])
  })
})
