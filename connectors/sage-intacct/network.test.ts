import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { rowsOf, runTest, sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()
const impatient = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '0.3' }

describe('a missing or unreadable answer', () => {
  it.each([
    ['DROPPED', 'unreachable'],
    ['OUTAGE', 'outage'],
    ['CONTENT-NETWORK', 'serverBlocked'],
    ['HTML', 'unreadableAnswer'],
    ['TRUNCATED', 'unreadableAnswer'],
    ['HUGE', 'unreadableAnswer'],
    ['DOCTYPE', 'unreadableAnswer'],
    ['REDIRECT', 'endpointRefused'],
    ['FOREIGN-ENDPOINT', 'endpointRefused'],
  ])('stops the test at once: %s', async (companyId, cause) => {
    const checks = await sandbox.run({ companyId })
    expect(statesOf(checks)).toBe('f----')
    expect(findingsOf(checks)).toEqual([`${cause}:certain`])
    expect(Object.values(rowsOf(checks))).toEqual(['notReached', 'notReached', 'notReached'])
  })

  it('shows support the endpoint that was refused', async () => {
    const [reached] = await sandbox.run({ companyId: 'FOREIGN-ENDPOINT' })
    expect(reached?.raw?.text).toContain('intacct.com.example.net')
  })

  it('ends the wait at the time limit', async () => {
    const checks = await sandbox.run({ companyId: 'SLOW', environment: impatient })
    expect(findingsOf(checks)).toEqual(['timedOut:certain'])
  })

  it('leaves the permission rows undecided when it follows the sign-in', async () => {
    const checks = await sandbox.run({ companyId: 'SLOW-READS', environment: impatient })
    expect(statesOf(checks)).toBe('ppppp')
    expect(findingsOf(checks, 'expenses')).toEqual(['timedOut:certain'])
  })

  it('reports a gateway that cannot be reached', async () => {
    const checks = await runTest('http://127.0.0.1:1', { companyId: 'OK' })
    expect(findingsOf(checks)).toEqual(['unreachable:certain'])
  })
})

describe('an aborted test', () => {
  it('rejects while it waits for an answer', async () => {
    const abort = new AbortController()
    const running = sandbox.run({ companyId: 'SLOW', signal: abort.signal })
    setTimeout(() => abort.abort(new Error('the customer left')), 50)
    await expect(running).rejects.toThrow('the customer left')
  })

  it('rejects before it sends a request', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(sandbox.run({ companyId: 'UNASKED', signal })).rejects.toThrow('too late')
    expect(await sandbox.attempts('UNASKED')).toBe(0)
  })
})
