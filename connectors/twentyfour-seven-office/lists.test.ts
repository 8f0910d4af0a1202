import { describe, expect, it } from 'vitest'
import type { Check, Choice } from '@/connectors/connector'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

function found(checks: Check[], list: string): Choice[] {
  return checks.flatMap((check) => check.found?.[list] ?? [])
}

describe('the list of clients', () => {
  it('has all clients of the answer and marks disabled ones', async () => {
    const clients = found(await sandbox.run({ user: 'several' }), 'clients')
    expect(clients.map(({ id, name, isAvailable, isDefault }) => [id, name, isAvailable, isDefault])).toEqual(
      [
        ['730112', 'Nordlys Regnskap AS', true, true],
        ['730245', 'Fjellheim Eiendom AS', true, false],
        ['730318', 'Bryggen Sjømat AS', true, false],
        ['730471', 'Hansen & Sønner Bygg AS', true, false],
        ['730502', 'Sørlandet Trevare AS', false, false],
      ],
    )
    expect(clients[1]?.details).toEqual({ identityId: '24700000-0000-4000-8000-000000730245' })
  })

  it('may hold a single client', async () => {
    expect(found(await sandbox.run({ user: 'one' }), 'clients').map(({ id }) => id)).toEqual(['730112'])
  })
})

describe('the company of a check', () => {
  it.each([
    ['one', '730112', 'Nordlys Regnskap AS'],
    ['several', '730112', 'Nordlys Regnskap AS'],
    ['elsewhere', '845901', 'Havgløtt Regnskap AS'],
  ])('is the client that %s enters by default', async (user, id, name) => {
    const checks = await sandbox.run({ user })
    expect(checks.flatMap(({ company }) => company ?? [])).toEqual([{ id, name }])
  })

  it('is absent when the user may enter no client', async () => {
    for (const user of ['none', 'disabled', 'refused'])
      expect((await sandbox.run({ user })).some((check) => check.company)).toBe(false)
  })
})

describe('the list of transaction types', () => {
  it('has all types of the answer', async () => {
    const types = found(await sandbox.run({ user: 'one' }), 'transactionTypes')
    expect(types).toHaveLength(6)
    expect(types[0]).toEqual({
      id: '11',
      number: '1',
      name: 'Utgående faktura',
      isAvailable: true,
      details: { turnover: 'true' },
    })
    expect(types[4]).toMatchObject({ name: 'Avstemming & korrigering', details: { turnover: 'false' } })
  })
})

const undecided = ['readFailed:possible', 'accessMissing:possible']

describe('a list with nothing to choose from', () => {
  it.each([
    ['none', 'pppf-', ['noClients:certain']],
    ['disabled', 'pppf-', ['clientsDisabled:certain', 'demoEnded:possible']],
    ['no-types', 'ppppf', ['noTransactionTypes:certain']],
    ['session-lost', 'pppf-', ['sessionRefused:certain']],
    ['clients-fault', 'pppf-', undecided],
    ['clients-throttled', 'pppf-', ['serverQuarantined:certain']],
    ['clients-nameless', 'pppf-', ['unreadableAnswer:certain']],
    ['types-fault', 'ppppf', undecided],
    ['types-exception', 'ppppf', undecided],
    ['types-client-fault', 'ppppf', ['requestRejected:likely']],
    ['types-denied', 'ppppf', ['accessMissing:possible']],
    ['types-blocked', 'ppppf', ['identityBlocked:certain']],
  ])('fails its check: %s', async (user, states, findings) => {
    const checks = await sandbox.run({ user })
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual(findings)
    expect(checks.find(({ state }) => state === 'failed')?.found).toBeUndefined()
  })

  it('keeps the text of the refusal for support', async () => {
    expect((await sandbox.run({ user: 'session-lost' }))[3]?.raw).toEqual({
      level: 'result',
      httpStatus: 500,
      code: 'soap:Server',
      text: 'ASSUMED: not authenticated.',
    })
  })

  it('costs no second sign-in', async () => {
    for (const user of ['session-lost-once', 'types-denied-once']) {
      await sandbox.run({ user })
      expect(await sandbox.attempts(user)).toBe(1)
    }
  })
})
