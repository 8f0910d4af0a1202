import { describe, expect, it } from 'vitest'
import { statesOf } from '@/connectors/sandbox.fixture'
import { rowsOf, sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

const denied = { accountsPayable: 'failed', generalLedger: 'passed', expenses: 'failed' }
const passed = { accountsPayable: 'passed', generalLedger: 'passed', expenses: 'passed' }

describe('the demo company', () => {
  it('is repaired from test to test, in any letter case', async () => {
    expect(statesOf(await sandbox.run({ companyId: 'Nordlys' }))).toBe('ppf--')
    expect(rowsOf(await sandbox.run({ companyId: 'NORDLYS' }))).toEqual(denied)
    for (const companyId of ['nordlys', 'NORDLYS']) {
      const checks = await sandbox.run({ companyId })
      expect(statesOf(checks)).toBe('ppppp')
      expect(rowsOf(checks)).toEqual(passed)
    }
  })

  it('stays at its step while the customer mistypes the password or the entity', async () => {
    const companyId = 'NORDLYS-MISTYPED'
    await sandbox.run({ companyId })
    expect(statesOf(await sandbox.run({ companyId, credentials: { password: 'wrong' } }))).toBe('ppupf')
    expect(statesOf(await sandbox.run({ companyId, credentials: { entityId: 'WEST' } }))).toBe('pppppf')
    expect(rowsOf(await sandbox.run({ companyId, credentials: { entityId: 'NORTH' } }))).toEqual(denied)
    expect(rowsOf(await sandbox.run({ companyId }))).toEqual(passed)
  })

  it('has a sequence of its own for each user', async () => {
    const companyId = 'NORDLYS-SHARED'
    await sandbox.run({ companyId, credentials: { userId: 'anna' } })
    expect(statesOf(await sandbox.run({ companyId, credentials: { userId: 'bo' } }))).toBe('ppf--')
    expect(rowsOf(await sandbox.run({ companyId, credentials: { userId: 'anna' } }))).toEqual(denied)
  })

  it('begins again after a reset', async () => {
    const companyId = 'NORDLYS-RESET'
    await sandbox.run({ companyId })
    await fetch(`${sandbox.url()}/sandbox/reset`, { method: 'POST' })
    expect(await sandbox.attempts(companyId)).toBe(0)
    expect(statesOf(await sandbox.run({ companyId }))).toBe('ppf--')
  })
})
