import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { rowsOf, sandboxForTests, type TestRun } from './test-run.fixture'

const sandbox = sandboxForTests()

const refusedUser = [
  'signInRefused:certain',
  'userInactive:possible',
  'userLocked:possible',
  'ipRefused:possible',
  'notWebServicesUser:possible',
]

// The states are in the order reached, senderAccepted, senderAuthorized, company, signIn, and entity where one is
// given.
const refusals: [string, TestRun, string, string[]][] = [
  ['sender refused (SI-32)', { companyId: 'SENDER-REFUSED' }, 'pf---', ['senderRefused:certain']],
  [
    'unknown sender (SI-32)',
    { companyId: 'OK', senderId: 'wrongSender' },
    'pf---',
    ['senderRefused:certain'],
  ],
  [
    'sender not authorized (SI-33)',
    { companyId: 'SENDER-UNAUTHORIZED' },
    'ppf--',
    ['senderNotAuthorized:certain'],
  ],
  ['wrong password (SI-34)', { companyId: 'OK', credentials: { password: 'wrong' } }, 'ppupf', refusedUser],
  ['unknown user (SI-35)', { companyId: 'OK', credentials: { userId: 'nobody' } }, 'puuuf', refusedUser],
  [
    'invalid request (SI-36)',
    { companyId: 'INVALID-REQUEST' },
    'puuf-',
    ['companyUnknown:likely', 'webServicesNotSubscribed:possible'],
  ],
  [
    'not routable (SI-37)',
    { companyId: 'UNROUTABLE' },
    'puuf-',
    [
      'companyUnknown:likely',
      'webServicesNotSubscribed:possible',
      'signInRefused:possible',
      'senderRefused:possible',
    ],
  ],
  ['rate limit (SI-38)', { companyId: 'RATE-LIMITED' }, 'pu---', ['rateLimited:certain']],
  ['rate limit as a text (SI-39)', { companyId: 'RATE-LIMITED-TEXT' }, 'pu---', ['rateLimited:certain']],
  ['expired company (SI-43)', { companyId: 'EXPIRED' }, 'puuf-', ['companyExpired:certain']],
  ['malformed request (SI-44)', { companyId: 'MALFORMED' }, 'pu---', ['requestRejected:certain']],
  ['transport policy (SI-45)', { companyId: 'TRANSPORT-POLICY' }, 'pu---', ['requestRejected:certain']],
  [
    'IP address (SI-46)',
    { companyId: 'IP-REFUSED' },
    'ppupf',
    ['ipRefused:possible', 'signInRefused:possible'],
  ],
  [
    'no Web Services (SI-47)',
    { companyId: 'NOT-SUBSCRIBED' },
    'ppuf-',
    ['webServicesNotSubscribed:possible'],
  ],
  [
    'locked user (SI-48)',
    { companyId: 'LOCKED' },
    'ppupf',
    ['userLocked:possible', 'signInRefused:possible'],
  ],
  [
    'inactive user (SI-48)',
    { companyId: 'INACTIVE' },
    'ppupf',
    ['userInactive:possible', 'signInRefused:possible'],
  ],
  [
    'a refusal in unknown words',
    { companyId: 'UNWORDED' },
    'ppupf',
    ['signInRefused:likely', ...refusedUser.slice(1)],
  ],
]

describe('a refused sign-in', () => {
  it.each(refusals)('leads to its causes: %s', async (_, run, states, findings) => {
    const checks = await sandbox.run(run)
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual(findings)
    expect(rowsOf(checks)).toEqual({
      accountsPayable: 'notReached',
      generalLedger: 'notReached',
      expenses: 'notReached',
    })
  })

  it('keeps the number, the text and the decoded support ID for support', async () => {
    const checks = await sandbox.run({ companyId: 'SENDER-REFUSED' })
    expect(checks[1]?.raw).toEqual({
      level: 'control',
      httpStatus: 200,
      code: 'XL03000006',
      text: 'Incorrect Intacct XML Partner ID or password.',
      supportId: 'sandbox~1',
    })
  })
})

describe('a sign-in that cannot be sent', () => {
  it('fails for the installation when the sender has no password', async () => {
    const checks = await sandbox.run({ companyId: 'UNASKED', senderId: 'payhawkmpp' })
    expect(statesOf(checks)).toBe('-f---')
    expect(findingsOf(checks)).toEqual(['senderNotConfigured:certain'])
    expect(await sandbox.attempts('UNASKED')).toBe(0)
  })

  it('fails for a company that is joined to its entity or its console (SI-99)', async () => {
    const companyId = 'UNASKED|WEST'
    const checks = await sandbox.run({ companyId })
    expect(statesOf(checks)).toBe('---f-')
    expect(findingsOf(checks)).toEqual(['companyUnknown:likely'])
    expect(await sandbox.attempts(companyId)).toBe(0)
  })

  it('stays undecided for a value that XML cannot hold', async () => {
    const checks = await sandbox.run({ companyId: 'OK', credentials: { password: 'bell\u0007' } })
    expect(statesOf(checks)).toBe('-u---')
    expect(findingsOf(checks)).toEqual(['requestRejected:certain'])
  })
})

describe('a sign-in that works', () => {
  it('passes every check but that of an entity', async () => {
    const checks = await sandbox.run({ companyId: 'OK' })
    expect(statesOf(checks)).toBe('ppppp')
    expect(checks.flatMap(({ findings }) => findings)).toEqual([])
    expect(await sandbox.attempts('OK')).toBeGreaterThan(0)
  })
})
