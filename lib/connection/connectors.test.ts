import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallConnector } from '@/connectors/language/small-connector.fixture'
import { serveContentFrom } from '@/i18n/content-folders'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { environmentOf, listCredentialFields } from './connectors'

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

describe('the environment of an ERP that has several', () => {
  const folder = mkdtempSync(join(tmpdir(), 'environments-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is what the customer has answered, and nothing else', () => {
    mkdirSync(join(folder, 'guides/small-erp'), { recursive: true })
    const text = smallConnector
      .replace('vendorValues:', 'environments: [production, sandbox]\nvendorValues:')
      .replace('small.example }', 'small.example, inEnvironment: { sandbox: https://try.small.example } }')
    writeFileSync(join(folder, 'guides/small-erp/connector.yaml'), text)
    serveContentFrom(folder)
    const named = (connector: string, answers: Record<string, string>) =>
      environmentOf({ connector }, answers)
    expect(named('small-erp', { environment: 'sandbox' })).toBe('sandbox')
    expect(named('small-erp', { environment: 'unsure' })).toBeUndefined()
    expect(named('small-erp', {})).toBeUndefined()
    expect(named('sage-intacct', { environment: 'sandbox' })).toBeUndefined()
  })
})
