import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { runTest, sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()
const environment = { TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '0.3' }

describe('a missing or unreadable answer', () => {
  it.each([
    ['dropped', 'unreachable'],
    ['outage', 'outage'],
    ['html', 'unreadableAnswer'],
    ['garbage', 'unreadableAnswer'],
    ['truncated', 'unreadableAnswer'],
    ['huge', 'unreadableAnswer'],
    ['doctype', 'unreadableAnswer'],
    ['other-envelope', 'unreadableAnswer'],
    ['other-operation', 'unreadableAnswer'],
    ['odd-session', 'unreadableAnswer'],
    ['redirect', 'endpointRefused'],
  ])('stops the test at once: %s', async (user, cause) => {
    const checks = await sandbox.run({ user })
    expect(statesOf(checks)).toBe('f----')
    expect(findingsOf(checks)).toEqual([`${cause}:certain`])
  })

  it.each([
    ['dropped-clients', 'pppf-', 'unreachable'],
    ['outage-types', 'ppppf', 'outage'],
    ['slow-types', 'ppppf', 'timedOut'],
  ])('fails the check of the list that it should hold: %s', async (user, states, cause) => {
    const checks = await sandbox.run({ user, environment })
    expect(statesOf(checks)).toBe(states)
    expect(findingsOf(checks)).toEqual([`${cause}:certain`])
  })

  it('ends the wait at the time limit', async () => {
    expect(findingsOf(await sandbox.run({ user: 'slow', environment }))).toEqual(['timedOut:certain'])
  })

  it('reports a service that cannot be reached', async () => {
    expect(findingsOf(await runTest('http://127.0.0.1:1', { user: 'one' }))).toEqual(['unreachable:certain'])
  })
})

describe('an aborted test', () => {
  it.each(['slow', 'slow-types'])('rejects while it waits for an answer: %s', async (user) => {
    const abort = new AbortController()
    const running = sandbox.run({ user, signal: abort.signal })
    setTimeout(() => abort.abort(new Error('the customer left')), 100)
    await expect(running).rejects.toThrow('the customer left')
  })

  it('rejects before it sends a request', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(sandbox.run({ user: 'one-late', signal })).rejects.toThrow('too late')
    expect(await sandbox.attempts('one-late')).toBe(0)
  })
})
