import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Certainty, Check, CheckState } from '@/connectors/connector'
import { isMet } from '@/lib/guide/model/conditions'
import { anyAnswers, anyRecord, realGuide } from '@/lib/onboarding/journey.fixture'
import type { TaskRecord } from '@/lib/onboarding/record'
import { clearedProblems, diagnose } from './diagnosis'

const guide = realGuide()
const role = { permissionType: 'role' }
const user = { permissionType: 'user' }
const before = ['reached', 'senderAccepted', 'senderAuthorized', 'company', 'signIn']
const rows = guide.permissions.filter(({ when }) => isMet(when, role)).map(({ id }) => id)

function check(
  id: string,
  state: CheckState,
  cause?: string,
  certainty: Certainty = 'certain',
  row?: string,
): Check {
  return { id, row, state, findings: cause ? [{ cause, certainty }] : [], ms: 1 }
}

/** Returns the checks of a whole test. All of them passed except those given. */
function test(...others: Check[]): Check[] {
  const all = [...before.map((id) => check(id, 'passed')), ...rows.map((row) => permission(row, 'passed'))]
  return all.map((one) => others.find(({ id, row }) => id === one.id && row === one.row) ?? one)
}

function permission(row: string, state: CheckState, cause?: string, certainty?: Certainty) {
  return check('permission', state, cause, certainty, row)
}

/** Returns the checks of a test that failed at one check and reached none after it. */
function failedAt(id: string, cause: string, certainty?: Certainty): Check[] {
  const at = before.indexOf(id)
  return test().map((one, index) => {
    if (index < at) return one
    return index === at ? check(id, 'failed', cause, certainty) : { ...one, state: 'notReached' }
  })
}

describe('a diagnosis', () => {
  it('is connected when every check has passed, and verifies the tasks that the checks prove', () => {
    expect(diagnose(guide, role, test())).toEqual({
      outcome: 'connected',
      causes: [],
      reopen: [],
      verified: [
        'check-rights',
        'authorize-sender',
        'subscribe-web-services',
        'create-role',
        'create-user',
        'receive-password',
        'connect',
      ],
    })
  })

  it('is connected with an undecided permission row, but then verifies no task of the rows', () => {
    const { outcome, verified } = diagnose(guide, role, test(permission('generalLedger', 'unknown')))
    expect(outcome).toBe('connected')
    expect(verified).not.toContain('create-role')
  })

  it('verifies no task of the permission rows when one row was not tested', () => {
    const { outcome, verified } = diagnose(guide, role, test().slice(0, -1))
    expect(outcome).toBe('connected')
    expect(verified).not.toContain('create-role')
  })

  it('is not connected when no read has passed after the sign-in', () => {
    const undecided = rows.map((row) => permission(row, 'unknown', 'outage'))
    expect(diagnose(guide, role, test(...undecided))).toMatchObject({ outcome: 'notTheirs', reopen: [] })
  })

  it('re-opens the one task that repairs a certain cause', () => {
    const { outcome, reopen, verified } = diagnose(
      guide,
      role,
      failedAt('senderAuthorized', 'senderNotAuthorized'),
    )
    expect(outcome).toBe('problem')
    expect(reopen).toEqual([
      { taskId: 'authorize-sender', causes: ['senderNotAuthorized'], rows: [], checks: ['senderAuthorized'] },
    ])
    expect(verified).toEqual([])
  })

  it('re-opens the task of the customer’s branch with only the rows that failed', () => {
    const failed = test(
      permission('generalLedger', 'failed', 'permissionMissing'),
      permission('accountsPayable', 'failed', 'permissionMissing', 'likely'),
    )
    const reopening = {
      causes: ['permissionMissing'],
      rows: ['generalLedger', 'accountsPayable'],
      checks: ['permission'],
    }
    expect(diagnose(guide, role, failed).reopen).toEqual([{ taskId: 'create-role', ...reopening }])
    expect(diagnose(guide, user, failed).reopen).toEqual([{ taskId: 'grant-permissions', ...reopening }])
    expect(diagnose(guide, user, failed).verified).toContain('create-user')
  })

  it('names each cause once, the likeliest first', () => {
    const failed = failedAt('signIn', 'signInRefused', 'likely').map((one) =>
      one.id === 'signIn'
        ? {
            ...one,
            findings: [
              { cause: 'ipRefused', certainty: 'possible' as const },
              ...one.findings,
              ...one.findings,
            ],
          }
        : one,
    )
    const { causes, reopen } = diagnose(guide, role, failed)
    expect(causes.map(({ cause, taskId }) => [cause, taskId])).toEqual([
      ['signInRefused', 'connect'],
      ['ipRefused', 'allow-ips'],
    ])
    expect(reopen.map(({ taskId }) => taskId)).toEqual(['connect'])
  })

  it('names a cause that is only possible and re-opens nothing for it', () => {
    const { outcome, causes, reopen } = diagnose(
      guide,
      role,
      failedAt('company', 'companyUnknown', 'possible'),
    )
    expect(outcome).toBe('unclear')
    expect(causes[0]?.taskId).toBe('connect')
    expect(reopen).toEqual([])
  })

  it('re-opens the questions when the task that repairs is not in the branch', () => {
    const { reopen } = diagnose(guide, { ...role, ipFilter: 'no' }, failedAt('signIn', 'ipRefused'))
    expect(reopen[0]?.taskId).toBe('answer-questions')
  })

  it.each(['unreachable', 'timedOut', 'outage', 'rateLimited', 'senderRefused'])(
    're-opens nothing for %s, which the customer cannot repair',
    (cause) => {
      expect(diagnose(guide, role, failedAt('reached', cause))).toMatchObject({
        outcome: 'notTheirs',
        reopen: [],
      })
    },
  )

  it('is unclear when the guide does not know the cause or the test is incomplete', () => {
    expect(diagnose(guide, role, failedAt('reached', 'somethingNew')).outcome).toBe('unclear')
    expect(diagnose(guide, role, []).outcome).toBe('unclear')
    expect(diagnose(guide, role, test().slice(0, 4)).outcome).toBe('unclear')
  })
})

describe('an earlier problem', () => {
  const problemOf = (taskId: string, checks: string[], problemRows: string[] = []): TaskRecord => ({
    taskId,
    problem: { causes: ['x'], rows: problemRows, checks, testId: '', at: new Date() },
  })
  const cleared = (task: TaskRecord, checks: Check[]) =>
    clearedProblems([task], checks, diagnose(guide, role, checks)).length > 0

  it('is cleared when the checks that found it pass', () => {
    const allowIps = problemOf('allow-ips', ['signIn'])
    expect(cleared(allowIps, test(permission('generalLedger', 'failed', 'permissionMissing')))).toBe(true)
  })

  it('stays when the test does not reach the checks that found it', () => {
    expect(
      cleared(
        problemOf('create-role', ['permission'], ['generalLedger']),
        failedAt('signIn', 'signInRefused'),
      ),
    ).toBe(false)
  })

  it('is cleared when its own rows pass, whatever the other rows say', () => {
    const task = problemOf('create-role', ['permission'], ['generalLedger'])
    expect(cleared(task, test(permission('accountsPayable', 'unknown')))).toBe(true)
    expect(cleared(task, test(permission('generalLedger', 'failed', 'permissionMissing')))).toBe(false)
  })

  it('is cleared by any test that connects', () => {
    expect(cleared(problemOf('connect', []), test())).toBe(true)
  })
})

const anyCheck: fc.Arbitrary<Check> = fc.record({
  id: fc.constantFrom(...before, 'entity', 'permission', 'unknown'),
  row: fc.option(fc.constantFrom(...rows, 'unknown'), { nil: undefined }),
  state: fc.constantFrom<CheckState>('passed', 'failed', 'unknown', 'notReached'),
  findings: fc.array(
    fc.record({
      cause: fc.constantFrom(...Object.keys(guide.causes), 'unknown', 'constructor'),
      certainty: fc.constantFrom<Certainty>('certain', 'likely', 'possible'),
    }),
    { maxLength: 3 },
  ),
  ms: fc.nat(),
})

describe('any diagnosis', () => {
  it('re-opens, names and verifies only tasks of the branch, and re-opens none that it verifies', () => {
    fc.assert(
      fc.property(anyAnswers(guide), fc.array(anyCheck, { maxLength: 12 }), (answers, checks) => {
        const { outcome, causes, reopen, verified } = diagnose(guide, answers, checks)
        const branch = guide.tasks.filter((task) => isMet(task.when, answers)).map(({ id }) => id)
        const reopened = reopen.map(({ taskId }) => taskId)
        const repairing = causes.flatMap(({ taskId }) => taskId ?? [])
        expect(branch).toEqual(expect.arrayContaining([...reopened, ...repairing, ...verified]))
        expect(reopened.filter((taskId) => verified.includes(taskId))).toEqual([])
        expect(new Set(reopened).size).toBe(reopened.length)
        expect(new Set(causes.map(({ cause }) => cause)).size).toBe(causes.length)
        expect(outcome === 'problem').toBe(reopen.length > 0)
        if (checks.some(({ state }) => state === 'failed')) expect(outcome).not.toBe('connected')
      }),
    )
  })

  it('never clears a problem that it has found itself', () => {
    fc.assert(
      fc.property(anyRecord(guide), fc.array(anyCheck, { maxLength: 12 }), (record, checks) => {
        const diagnosis = diagnose(guide, record.answers, checks)
        const cleared = clearedProblems(record.tasks, checks, diagnosis)
        expect(diagnosis.reopen.filter(({ taskId }) => cleared.includes(taskId))).toEqual([])
      }),
    )
  })
})
