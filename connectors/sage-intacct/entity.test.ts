import { describe, expect, it } from 'vitest'
import { findingsOf, statesOf } from '@/connectors/sandbox.fixture'
import { sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()

describe('a company that answers under another name', () => {
  it('says which was typed, and nothing of it when only the letter case differs', async () => {
    const named = async (companyId: string) =>
      (await sandbox.run({ companyId })).flatMap(({ company }) => company ?? [])
    expect(await named('OTHER-COMPANY')).toEqual([{ id: 'fjell', name: 'FJELL', typed: 'OTHER-COMPANY' }])
    expect((await named('ok-letters'))[0]).not.toHaveProperty('typed')
  })
})

describe('the company of a check', () => {
  it.each([
    ['ok-company', undefined, { id: 'ok-company', name: 'ok-company' }],
    ['OK-COMPANY', undefined, { id: 'ok-company', name: 'OK-COMPANY' }],
    ['MULTI-ENTITY', 'NORTH', { id: 'multi-entity|north', name: 'MULTI-ENTITY', part: 'NORTH' }],
    ['MULTI-ENTITY', undefined, { id: 'multi-entity', name: 'MULTI-ENTITY' }],
  ])('is the company of the answer with its entity: %s, %s', async (companyId, entityId, company) => {
    const checks = await sandbox.run({ companyId, credentials: entityId ? { entityId } : {} })
    expect(checks.flatMap((check) => check.company ?? [])).toEqual([company])
  })

  it('is absent when the sign-in is refused', async () => {
    for (const companyId of ['LOCKED', 'SENDER-UNAUTHORIZED'])
      expect((await sandbox.run({ companyId })).some((check) => check.company)).toBe(false)
  })
})

// The last letter of the states is the check of the entity.
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
  ])('is refused for the entity, not for the password, when %s', async (_, companyId) => {
    const checks = await sandbox.run({ companyId, credentials: { entityId: 'WEST' } })
    expect(statesOf(checks)).toBe('pppppf')
    expect(findingsOf(checks)).toEqual(['entityRefused:certain'])
    expect(await sandbox.attempts(companyId)).toBe(2)
  })

  it('is never tried a third time', async () => {
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
