import { describe, expect, test } from 'vitest'
import { branchesOf, isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import { changesSince } from '@/lib/guide/model/guide'
import { guideInLocale } from '@/lib/guide/model/names'
import { getGuide } from './catalog'

function guideOf(id: string): Guide {
  const guide = getGuide(id)
  if (!guide) throw new Error(`There is no guide ${id}.`)
  return guide
}

const connex = guideOf('connex-sage-intacct')
const payhawk = guideOf('payhawk-sage-intacct')
const paymentus = guideOf('paymentus-sage-intacct')
const bank = guideOf('accounting-software-national-bank')

const actionsOf = (guide: Guide, task: string) => guide.tasks.find(({ id }) => id === task)?.actions ?? []

describe('permissions at the level of a module’s lines', () => {
  test('have ids of module and line, and of the level where two kinds of customers need two levels', () => {
    const ids = connex.permissions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('generalLedger-journals')
    expect(ids.filter((id) => id.includes('customers'))).toEqual([
      'accountsReceivable-customers-read',
      'accountsReceivable-customers-write',
    ])
  })

  test('are proved by the line’s own object, or not at all when none is documented', () => {
    const probes = Object.fromEntries(connex.permissions.map(({ id, probe }) => [id, probe]))
    expect(probes['generalLedger-journals']).toEqual({ row: 'generalLedger-journals', object: 'GLJOURNAL' })
    expect(probes['generalLedger-accountGroups']).toBeUndefined()
  })

  test('are set by ticking rights, and a whole module by one level', () => {
    const labelsOf = (guide: Guide, row: string) => guide.permissions.find(({ id }) => id === row)?.labels
    expect(labelsOf(connex, 'accountsReceivable-customers-write')).toEqual([
      'rightList',
      'rightView',
      'rightAdd',
      'rightEdit',
      'rightDelete',
    ])
    expect(labelsOf(payhawk, 'generalLedger')).toEqual(['permissionAll'])
  })

  test('say when the public record leaves them open', () => {
    const row = connex.permissions.find(({ id }) => id === 'inventoryControl-items')
    expect(row).toMatchObject({ isUnconfirmed: true, source: expect.stringMatching(/^https:/) })
    expect(
      actionsOf(connex, 'create-role').find(({ id }) => id === 'permit-inventory-control-items'),
    ).toMatchObject({ row: 'inventoryControl-items', isUnconfirmed: true })
  })
})

describe('a vendor’s values', () => {
  test('may have names, which are not part of them', () => {
    const entered = actionsOf(connex, 'allow-ips').filter(({ verb }) => verb === 'enter')
    expect(entered).toMatchObject([
      { id: 'enter-ip-filters-20-49-104-47', name: 'Connex1', value: '20.49.104.47' },
      { id: 'enter-ip-filters-137-117-84-54', name: 'Connex2', value: '137.117.84.54' },
    ])
    expect(connex.values.ips).toEqual(['20.49.104.47', '137.117.84.54'])
  })

  test('may be an empty list, and then the customer asks for the addresses instead of adding them', () => {
    const ids = (guide: Guide) => guide.tasks.map(({ id }) => id)
    expect(ids(payhawk)).toContain('allow-ips')
    expect(ids(payhawk)).not.toContain('ask-for-addresses')
    expect(ids(paymentus)).not.toContain('allow-ips')
    expect(ids(paymentus)).toEqual(expect.arrayContaining(['ask-for-addresses', 'allow-given-ips']))
    expect(paymentus.causes.ipRefused?.repairs).toEqual(['allow-given-ips', 'answer-questions'])
  })

  test('may be one of several labels, which is part of the action’s id', () => {
    const chosen = (guide: Guide) =>
      actionsOf(guide, 'create-user').find(
        (action) => action.verb === 'choose' && action.field === 'adminPrivileges',
      )
    expect(chosen(payhawk)).toMatchObject({ id: 'choose-admin-privileges-full', option: 'full' })
    expect(chosen(paymentus)).toMatchObject({ id: 'choose-admin-privileges-off', option: 'off' })
  })
})

describe('a guide’s own additions', () => {
  test('may be questions besides the playbook’s', () => {
    expect(connex.questions.map(({ id, voice }) => `${voice} ${id}`)).toContain('guide access')
    expect(payhawk.questions.every(({ voice }) => voice === 'erp')).toBe(true)
  })

  test('may be notes in place of the playbook’s', () => {
    const note = (guide: Guide) =>
      actionsOf(guide, 'create-user').find(({ id }) => id.startsWith('choose-admin'))
    expect(note(payhawk)).toMatchObject({ note: 'whyPrivileges' })
    expect(note(payhawk)?.noteVoice).toBeUndefined()
    expect(note(connex)).toMatchObject({ note: 'whyPrivileges', noteVoice: 'guide' })
  })

  test('follow the playbook’s on the page after connecting', () => {
    expect(paymentus.afterConnection.maintenance.map(({ id, voice }) => `${voice} ${id}`)).toEqual([
      'erp passwordReset',
      'erp permissionsChanged',
      'guide anotherEntity',
    ])
    expect(connex.afterConnection.reference.find(({ id }) => id === 'fieldMap')?.rows).toHaveLength(22)
  })
})

test('a right that the reader must have has a reason and a source', () => {
  const rights = actionsOf(bank, 'check-rights').filter(({ verb }) => verb === 'hold')
  expect(rights).toHaveLength(9)
  expect(rights.every(({ note, source }) => note && source)).toBe(true)
  expect(rights.filter(({ isUnconfirmed }) => isUnconfirmed)).toMatchObject([
    {
      permission: 'manageUsersInAgreements',
      rights: ['rightCreate', 'rightView', 'rightEdit', 'rightApprove'],
    },
  ])
})

test('a kind of product has a name in the reader’s language, and a brand stays as it is', () => {
  expect(guideInLocale(bank, 'fr')).toMatchObject({
    vendor: { name: 'votre logiciel comptable' },
    erp: { name: 'la Banque Nationale du Canada' },
  })
  expect(guideInLocale(payhawk, 'fr').vendor.name).toBe('Payhawk')
})

test('the changes since a version are those of later versions', () => {
  const changes: Guide['changes'] = [
    { id: 'newScreen', version: 2, voice: 'erp' },
    { id: 'newAddress', version: 3, voice: 'guide' },
  ]
  const since = (version: string) => changesSince({ changes }, version).map(({ id }) => id)
  expect(since('1.2')).toEqual(['newScreen', 'newAddress'])
  expect(since('2.2')).toEqual(['newAddress'])
  expect(since('2.3')).toEqual([])
  expect(since('no version')).toEqual([])
})

test('the branches of conditions are all combinations of answers to the questions that they name', () => {
  const questions = [
    { id: 'a', options: ['yes', 'no'] },
    { id: 'b', options: ['x', 'unsure'] },
  ]
  expect(branchesOf([{ a: ['yes'] }, undefined], questions)).toEqual([
    { a: 'yes' },
    { a: 'no' },
    { a: 'unsure' },
  ])
  expect(branchesOf([{ a: ['yes'], b: ['x'] }], questions)).toHaveLength(6)
  expect(isMet({ b: ['unsure'] }, {})).toBe(true)
})
