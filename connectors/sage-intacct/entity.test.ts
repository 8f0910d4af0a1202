import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

describe('the place of the connection', () => {
  it.each([
    ['ok-place', undefined, { id: 'ok-place', name: 'ok-place' }],
    ['OK-PLACE', undefined, { id: 'ok-place', name: 'OK-PLACE' }],
    ['MULTI-ENTITY', 'NORTH', { id: 'multi-entity|north', name: 'MULTI-ENTITY', part: 'NORTH' }],
    ['MULTI-ENTITY', undefined, { id: 'multi-entity', name: 'MULTI-ENTITY' }],
  ])('is the company of the answer with its entity: %s, %s', async (companyId, entityId, place) => {
    const checks = await sandbox.run({ companyId, credentials: entityId ? { entityId } : {} })
    expect(checks.flatMap((check) => check.company ?? [])).toEqual([place])
  })

  it('is told by nobody who is refused', async () => {
    for (const companyId of ['LOCKED', 'SENDER-UNAUTHORIZED'])
      expect((await sandbox.run({ companyId })).some(({ company }) => company)).toBe(false)
  })
})

// The last letter is the entity's check.
describe('a sign-in to an entity', () => {
  it.each(['NORTH', 'SOUTH'])('passes for %s in one attempt', async (entityId) => {
    const companyId = `MULTI-ENTITY-${entityId}`
    expect(statesOf(await sandbox.run({ companyId, credentials: { entityId } }))).toBe('pppppp')
    expect(await sandbox.attempts(companyId)).toBe(1)
  })

  it.each([
    ['it is refused in the words of a wrong password (SI-40)', 'MULTI-ENTITY-WRONG'],
    ['it is refused in words that name it (SI-41)', 'ENTITY-WORDED-1'],
    ['the company has no entities', 'OK-ENTITY'],
  ])('is told from a wrong password when %s', async (_, companyId) => {
    const checks = await sandbox.run({ companyId, credentials: { entityId: 'WEST' } })
    expect(statesOf(checks)).toBe('pppppf')
    expect(findingsOf(checks)).toEqual(['entityRefused:certain'])
    expect(await sandbox.attempts(companyId)).toBe(2)
  })

  it('never tries a third time', async () => {
    const companyId = 'MULTI-ENTITY-PASSWORD'
    const checks = await sandbox.run({ companyId, credentials: { entityId: 'NORTH', password: 'wrong' } })
    expect(statesOf(checks)).toBe('ppupf-')
    expect(findingsOf(checks)[0]).toBe('signInRefused:certain')
    expect(await sandbox.attempts(companyId)).toBe(2)
  })

  it.each([
    'IP-REFUSED',
    'LOCKED',
    'INACTIVE',
    'SENDER-UNAUTHORIZED',
    'NOT-SUBSCRIBED',
    'UNROUTABLE',
    'OUTAGE',
  ])('is tried once when %s is the answer', async (scenario) => {
    const companyId = `${scenario}-ONCE`
    await sandbox.run({ companyId, credentials: { entityId: 'NORTH' } })
    expect(await sandbox.attempts(companyId)).toBe(1)
  })
})
