import { describe, expect, it } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { listCredentialFields } from './connectors'

const guide = getGuide('payhawk-sage-intacct') as Guide
const oneEntity = { permissionType: 'role', entities: 'one' }
const problem = { rows: [], checks: ['permission'], testId: 't', at: new Date('2026-01-02') }

const namesOf = (causes: string[], stored?: Record<string, string>) =>
  listCredentialFields(
    guide,
    { answers: oneEntity, tasks: [{ taskId: 'connect', problem: { ...problem, causes } }] },
    stored,
  ).map(({ name }) => name)

describe('the fields of the sign-in details', () => {
  it('are those of the customer’s branch', () => {
    expect(namesOf(['signInRefused'])).toEqual(['companyId', 'userId', 'password'])
  })

  it('have one more after a test that opened it, whatever the customer has answered', () => {
    expect(namesOf(['entityNeeded'])).toEqual(['companyId', 'entityId', 'userId', 'password'])
  })

  it('keep that one once it is filled, so that the next test uses it too', () => {
    expect(namesOf([], { entityId: 'NORTH' })).toContain('entityId')
  })
})
