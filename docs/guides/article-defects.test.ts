import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defectsBeyondData, expectations } from '@/lib/guide/articles/articles.fixture'
import { getGuide } from '@/lib/guide/catalog'
import type { Action, Guide, Task } from '@/lib/guide/model/guide'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/guides/article-defects.md'), 'utf8')
const lines = [...text.matchAll(/^- \*\*(S\d\.\d+)\*\* (.+)$/gm)].map(([, defect = '', says = '']) => ({
  defect,
  isLinted: says.endsWith('*(lint)*'),
}))

test('the list has one line per defect, marked when the lint finds it', () => {
  const all = [...expectations.map(({ defect }) => defect), ...defectsBeyondData]
  expect(lines.map(({ defect }) => defect).toSorted()).toEqual(all.toSorted())
  const linted = expectations.filter(({ says }) => says).map(({ defect }) => defect)
  expect(
    lines
      .filter(({ isLinted }) => isLinted)
      .map(({ defect }) => defect)
      .toSorted(),
  ).toEqual(linted.toSorted())
})

function guideOf(id: string): Guide {
  const guide = getGuide(id)
  if (!guide) throw new Error(`There is no guide ${id}.`)
  return guide
}

function taskOf(guide: Guide, id: string): Task {
  const task = guide.tasks.find((each) => each.id === id)
  if (!task) throw new Error(`${guide.id} has no task ${id}.`)
  return task
}

function wordsOf(locale: string, path: string): string {
  return readFileSync(join(root, 'messages', locale, `${path}.json`), 'utf8')
}

const fieldsOf = (task: Task) => task.actions.flatMap((action) => ('field' in action ? [action.field] : []))
const payhawk = guideOf('payhawk-sage-intacct')
const paymentus = guideOf('paymentus-sage-intacct')
const connex = guideOf('connex-sage-intacct')
const accountControl = guideOf('account-control-twentyfour-seven-office')
const bank = guideOf('accounting-software-national-bank')

describe('the guides resolve their articles’ defects', () => {
  test('S0.1, S0.5: every user gets a first name and privileges, for all answers', () => {
    for (const guide of [payhawk, paymentus, connex]) {
      const always = taskOf(guide, 'create-user').actions.filter(({ when }) => !when)
      const fields = always.flatMap((action) => ('field' in action ? [action.field] : []))
      expect(fields).toEqual(expect.arrayContaining(['firstName', 'lastName', 'adminPrivileges', 'userType']))
    }
  })

  test('S0.4, S1.3: every form ends in a save', () => {
    for (const id of ['authorize-sender', 'create-role', 'create-user', 'grant-permissions']) {
      expect(taskOf(paymentus, id).actions.at(-1)?.verb, id).toBe('save')
    }
    expect(taskOf(payhawk, 'allow-ips').actions.at(-1)?.verb).toBe('save')
  })

  test('S0.13, S2.6: rights come first, and every task in the ERP is done at the top level', () => {
    for (const guide of [payhawk, paymentus, connex]) {
      expect(guide.tasks[0]?.id).toBe('check-rights')
      expect(
        guide.tasks.filter(({ kind }) => kind === 'instruct').every(({ level }) => level === 'top'),
      ).toBe(true)
    }
  })

  test('S1.1: each module has one row with a level', () => {
    expect(paymentus.permissions.map(({ id, isReading }) => `${id} ${isReading ? 'read' : 'all'}`)).toEqual([
      'companyModule read',
      'generalLedger read',
      'accountsPayable all',
      'accountsReceivable read',
    ])
  })

  test('S1.3: the role is made before the user', () => {
    const ids = paymentus.tasks.map(({ id }) => id)
    expect(ids.indexOf('create-role')).toBeLessThan(ids.indexOf('create-user'))
    expect(taskOf(paymentus, 'create-user').needs).toContain('create-role')
  })

  test('S1.6: the form does not ask for the vendor’s own constant', () => {
    for (const guide of [payhawk, paymentus, connex]) {
      expect(taskOf(guide, 'connect').credentials.map(({ field }) => field)).not.toContain('senderId')
    }
  })

  test('S1.8: no label and no sentence says Id', () => {
    const labels = Object.values(paymentus.labels.en ?? {}).map(({ text }) => text)
    expect(labels.filter((label) => /\bId\b/.test(label))).toEqual([])
    expect(wordsOf('en', 'erps/sage-intacct')).not.toMatch(/\b[A-Z]?[a-z]+ Id\b/)
  })

  test('S2.1, S2.2: the vendor may write what it sends, and reads the stock from inventory', () => {
    const writing = connex.permissions.filter(({ isReading }) => !isReading).map(({ id }) => id)
    expect(writing).toEqual([
      'accountsReceivable-customers-write',
      'accountsReceivable-postedPayments-write',
      'orderEntry-orderEntryTransactions-write',
    ])
    const inventory = connex.permissions.filter(({ module }) => module === 'inventoryControl')
    expect(inventory.map(({ object }) => object)).toEqual(['items', 'warehouses'])
  })

  test.each(['en', 'fr', 'no'])('S2.8, S2.9: no words of another product are left in %s', (locale) => {
    expect(wordsOf(locale, 'guides/connex-sage-intacct')).not.toMatch(/xero|payment mate/i)
  })

  test('S3.1, S3.2: a customer whose vendor manages the user is not asked for a password', () => {
    expect(accountControl.questions[0]?.id).toBe('whoManages')
    expect(taskOf(accountControl, 'connect').when).toEqual({ whoManages: ['customer', 'unsure'] })
    expect(taskOf(accountControl, 'confirm-connection').when).toEqual({ whoManages: ['vendor'] })
  })

  test('S3.8: the way to the screen is that of the ERP’s own article', () => {
    const invite = taskOf(accountControl, 'invite-user')
    expect(invite.actions[0]).toMatchObject({
      verb: 'open',
      source: expect.stringContaining('24sevenoffice.com'),
    })
    expect(accountControl.labels.no?.externalUsers?.text).toBe('Eksterne brukere med tilgangspakker')
  })

  test('S4.1: no right is asked for twice, and the doubtful one is marked as unconfirmed', () => {
    const rights = taskOf(bank, 'check-rights').actions.filter((action) => action.verb === 'hold')
    const names = rights.map(({ permission }) => permission)
    expect(new Set(names).size).toBe(names.length)
    expect(rights.filter(({ isUnconfirmed }) => isUnconfirmed).map(({ permission }) => permission)).toEqual([
      'manageUsersInAgreements',
    ])
  })

  test('S4.5, S4.6: the assignment waits for the approval, and a refusal leads to an earlier task', () => {
    expect(taskOf(bank, 'assign-group').needs).toContain('approve-group')
    expect(taskOf(bank, 'approve-group')).toMatchObject({
      waitFor: 'approval',
      refusal: 'create-account-group',
    })
    expect(taskOf(bank, 'approve-assignment')).toMatchObject({ waitFor: 'approval', refusal: 'assign-group' })
  })

  test('S4.7: the reader agrees that the tick cannot be undone before setting it', () => {
    const verbs = taskOf(bank, 'create-user').actions.map((action: Action) =>
      action.verb === 'confirm' ? action.statement : action.verb,
    )
    expect(verbs[0]).toBe('cannotBeUndone')
    expect(verbs.indexOf('cannotBeUndone')).toBeLessThan(verbs.indexOf('tick'))
    expect(fieldsOf(taskOf(bank, 'create-user'))).toEqual(['email'])
  })

  test('S4.8: the end names the tasks to look at again', () => {
    expect(taskOf(bank, 'confirm-data').repairs).toEqual([
      'enter-credentials',
      'first-sign-in',
      'assign-group',
    ])
  })
})
