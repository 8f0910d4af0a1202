import { describe, expect, it } from 'vitest'
import type { Probe } from '@/connectors/connector'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { probes, rowsOf, sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

// Each scenario refuses the read of VENDOR in its own way. The other two reads pass.
const failures: [string, string, string, string[]][] = [
  ['SI-56', 'OPERATION-UNAVAILABLE', 'failed', ['moduleUnavailable:likely']],
  ['SI-57', 'OBJECT-UNKNOWN', 'failed', ['moduleUnavailable:likely']],
  ['SI-58', 'NOT-PERMITTED', 'failed', ['permissionMissing:likely', 'moduleUnavailable:possible']],
  ['SI-58', 'HISTORY-DENIED', 'failed', ['permissionMissing:likely', 'moduleUnavailable:possible']],
  ['SI-59', 'FEATURE-DISABLED', 'failed', ['moduleUnavailable:likely', 'permissionMissing:possible']],
  ['SI-60', 'MODULE-MISSING', 'failed', ['moduleUnavailable:likely']],
  ['SI-61', 'FIELD-REFUSED', 'unknown', ['readFailed:certain']],
  ['SI-62', 'FILTER-REFUSED', 'unknown', ['readFailed:certain']],
  ['SI-63', 'READ-FAILED', 'unknown', ['readFailed:certain']],
  ['SI-64', 'ROLLED-BACK', 'unknown', ['readFailed:certain']],
  ['SI-65', 'OFF-LINE', 'unknown', ['outage:certain']],
  ['SI-66', 'BUSINESS-RULE', 'unknown', ['readFailed:likely', 'entityNeeded:possible']],
]

describe('the permission rows', () => {
  it('pass when every object can be read, with rows or without', async () => {
    const objects = ['PROJECT', 'TAXDETAIL', 'PODOCUMENTPARAMS', 'USERROLES', 'USERINFO', 'LOCATIONENTITY']
    const checks = await sandbox.run({
      companyId: 'OK',
      probes: objects.map((object) => ({ row: object, object })),
    })
    expect(rowsOf(checks)).toEqual(Object.fromEntries(objects.map((object) => [object, 'passed'])))
  })

  it.each(failures)('have the state and causes that %s allows: %s', async (_, companyId, state, findings) => {
    const checks = await sandbox.run({ companyId })
    expect(rowsOf(checks)).toEqual({ accountsPayable: state, generalLedger: 'passed', expenses: 'passed' })
    expect(findingsOf(checks)).toEqual(findings)
  })

  it('fail for the denied objects alone (SI-54)', async () => {
    const checks = await sandbox.run({ companyId: 'TWO-MISSING' })
    expect(rowsOf(checks)).toEqual({ accountsPayable: 'failed', generalLedger: 'passed', expenses: 'failed' })
    expect(findingsOf(checks, 'expenses')).toEqual(['permissionMissing:certain'])
    expect(checks.find(({ row }) => row === 'expenses')?.raw).toMatchObject({
      level: 'result',
      code: 'PL04000005',
      text: 'You do not have permission for API operation QUERY on objects of type EEXPENSES',
      supportId: 'p5rxS~Yx0sandbox',
    })
  })

  it('name an empty role as the likely cause when all are denied', async () => {
    const checks = await sandbox.run({ companyId: 'ALL-DENIED' })
    for (const { row } of probes) {
      expect(findingsOf(checks, row)).toEqual(['roleEmpty:likely'])
    }
  })

  it('name an entity as needed at the top level alone (SI-103)', async () => {
    const atTopLevel = await sandbox.run({ companyId: 'ENTITY-NEEDED' })
    expect(findingsOf(atTopLevel)).toEqual(['entityNeeded:likely'])
    const inEntity = await sandbox.run({ companyId: 'ENTITY-NEEDED', credentials: { entityId: 'NORTH' } })
    expect(Object.values(rowsOf(inEntity))).toEqual(['passed', 'passed', 'passed'])
  })

  it('name no empty role when there is only one row', async () => {
    const checks = await sandbox.run({ companyId: 'ALL-DENIED', probes: probes.slice(0, 1) })
    expect(findingsOf(checks)).toEqual(['permissionMissing:certain'])
  })

  it('keep the second error number for support', async () => {
    const checks = await sandbox.run({ companyId: 'BUSINESS-RULE' })
    expect(checks.find(({ raw }) => raw)?.raw).toMatchObject({
      code: 'BL01001973 / GL-0493',
      text: "Duplicate account number The account number '5000.11' already exists Enter unique account number",
    })
  })

  it.each([
    ['SESSION-LOST', 'sessionRefused:certain'],
    ['OUTAGE-READS', 'outage:certain'],
  ])('stay undecided when the whole request is refused: %s', async (companyId, finding) => {
    const checks = await sandbox.run({ companyId })
    expect(statesOf(checks)).toBe('ppppp')
    expect(rowsOf(checks)).toEqual({
      accountsPayable: 'unknown',
      generalLedger: 'unknown',
      expenses: 'unknown',
    })
    expect(findingsOf(checks)).toEqual([finding])
  })

  it('are absent when there are no probes', async () => {
    expect(rowsOf(await sandbox.run({ companyId: 'OK', probes: [] }))).toEqual({})
  })
})

describe('user-defined dimensions', () => {
  const withDimensions: Probe[] = [{ row: 'dimensions', userDefinedDimensions: true }, ...probes]

  it.each([
    ['OK', 'passed', []],
    ['DIMENSIONS-DENIED', 'failed', ['permissionMissing:certain']],
    ['NO-DIMENSIONS', 'unknown', ['noUserDefinedDimensions:certain']],
    ['ALL-DENIED', 'failed', ['roleEmpty:likely']],
  ])('are proved by reading the first one: %s', async (companyId, state, findings) => {
    const checks = await sandbox.run({ companyId, probes: withDimensions })
    expect(rowsOf(checks).dimensions).toBe(state)
    expect(findingsOf(checks, 'dimensions')).toEqual(findings)
    expect(checks.slice(-4).map(({ row }) => row)).toEqual(withDimensions.map(({ row }) => row))
  })
})
