import { describe, expect, it } from 'vitest'
import { statesOf } from '@/connectors/sandbox.fixture'
import { sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

describe('the demo user', () => {
  it('is repaired from test to test', async () => {
    for (const states of ['puf--', 'pppf-', 'ppppp', 'ppppp']) {
      expect(statesOf(await sandbox.run({ user: 'nordlys' }))).toBe(states)
    }
  })

  it('stays at its step while the customer mistypes the password', async () => {
    const user = 'nordlys-mistyped'
    await sandbox.run({ user, password: 'wrong' })
    await sandbox.run({ user })
    expect(statesOf(await sandbox.run({ user, password: 'wrong' }))).toBe('puf--')
    expect(statesOf(await sandbox.run({ user }))).toBe('pppf-')
  })

  it('begins again after a reset', async () => {
    const user = 'nordlys-reset'
    await sandbox.run({ user })
    await fetch(`${sandbox.url()}/sandbox/reset`, { method: 'POST' })
    expect(await sandbox.attempts(user)).toBe(0)
    expect(statesOf(await sandbox.run({ user }))).toBe('puf--')
  })
})
