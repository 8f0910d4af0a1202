import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { sandboxForTests, type TestRun } from './test-run.fixture'

const sandbox = sandboxForTests()

const refusedUser = ['signInRefused:certain', 'invitationNotAccepted:possible', 'applicationRefused:possible']
const undecided = ['signInRefused:possible', 'applicationRefused:possible']
const otherApplication = { TWENTYFOURSEVENOFFICE_APPLICATION_ID: '11111111-2222-3333-4444-555555555555' }

// The states are in the order reached, applicationAccepted, signIn, clients, transactionTypes.
const refusals: [string, TestRun, string, string[]][] = [
  ['an empty result', { user: 'refused' }, 'puf--', refusedUser],
  ['no result', { user: 'no-result' }, 'puf--', refusedUser],
  ['a wrong password', { user: 'one', password: 'wrong' }, 'puf--', refusedUser],
  ['an unknown user', { user: 'nobody' }, 'puf--', refusedUser],
  ['an unknown application', { user: 'one', environment: otherApplication }, 'puf--', refusedUser],
  ['a blocked identity', { user: 'blocked' }, 'puf--', ['identityBlocked:certain']],
  ['a blocked identity in older words', { user: 'blocked-older' }, 'puf--', ['identityBlocked:certain']],
  ['a throttled user', { user: 'throttled' }, 'pu---', ['serverQuarantined:certain']],
  ['a throttled user on a page', { user: 'throttled-page' }, 'pu---', ['serverQuarantined:certain']],
  ['too many requests', { user: 'too-many' }, 'pu---', ['rateLimited:certain']],
  ['a fault', { user: 'fault' }, 'puu--', undecided],
  ['a fault with status 200', { user: 'fault-200' }, 'puu--', undecided],
  ['a fault of ours', { user: 'fault-client' }, 'puu--', ['requestRejected:likely']],
  ['a refused application', { user: 'fault-application' }, 'pf---', ['applicationRefused:possible']],
  ['an exception in a good answer', { user: 'exception' }, 'puu--', undecided],
]

describe('a refused sign-in', () => {
  it.each(refusals)('leads to its causes: %s', async (_, run, states, findings) => {
    const checks = await sandbox.run(run)
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual(findings)
  })

  it.each(['refused', 'blocked', 'throttled', 'fault', 'slow'])(
    'is not tried again: %s',
    async (scenario) => {
      const user = `${scenario}-once`
      await sandbox.run({ user, environment: { TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '0.3' } })
      expect(await sandbox.attempts(user)).toBe(1)
    },
  )

  it('keeps the text of a fault for support', async () => {
    const checks = await sandbox.run({ user: 'throttled' })
    expect(checks[1]?.raw).toEqual({
      level: 'authentication',
      httpStatus: 500,
      code: 'soap:Server',
      text: 'Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-11-21 20:15:00',
    })
  })

  it('keeps the type of an exception, and not its stack trace', async () => {
    const checks = await sandbox.run({ user: 'exception' })
    expect(checks[2]?.raw?.code).toBe('Office24Seven.Library.Sandbox.AssumedException')
    expect(JSON.stringify(checks)).not.toContain('Office24Seven.Sandbox.Answer')
  })
})

describe('a sign-in that cannot be sent', () => {
  it('fails for the installation when it has no application ID', async () => {
    const environment = { TWENTYFOURSEVENOFFICE_APPLICATION_ID: '' }
    const checks = await sandbox.run({ user: 'one-unasked', environment })
    expect(statesOf(checks)).toBe('-f---')
    expect(findingsOf(checks)).toEqual(['applicationNotConfigured:certain'])
    expect(await sandbox.attempts('one-unasked')).toBe(0)
  })

  it('fails for a user name that is no address, which the ERP never has', async () => {
    const checks = await sandbox.run({ user: 'one-unaddressed', username: 'integration' })
    expect(statesOf(checks)).toBe('--f--')
    expect(findingsOf(checks)).toEqual(['userNameNoAddress:certain'])
  })

  it('stays undecided for a value that XML cannot hold', async () => {
    const checks = await sandbox.run({ user: 'one-unwritable', password: 'bell\u0007' })
    expect(statesOf(checks)).toBe('--u--')
    expect(findingsOf(checks)).toEqual(['requestRejected:certain'])
    expect(await sandbox.attempts('one-unwritable')).toBe(0)
  })
})

describe('a sign-in that works', () => {
  it('passes every check with one sign-in', async () => {
    const checks = await sandbox.run({ user: 'one-and-only' })
    expect(statesOf(checks)).toBe('ppppp')
    expect(checks.flatMap(({ findings }) => findings)).toEqual([])
    expect(await sandbox.attempts('one-and-only')).toBe(1)
  })

  it('leaves a permission row undecided', async () => {
    const probes = [{ row: 'ledger', object: 'ACCOUNT' }]
    expect((await sandbox.run({ user: 'one', probes })).at(-1)).toMatchObject({
      row: 'ledger',
      state: 'unknown',
    })
    expect((await sandbox.run({ user: 'refused', probes })).at(-1)).toMatchObject({ state: 'notReached' })
  })
})
