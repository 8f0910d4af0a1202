import { describe, expect, it } from 'vitest'
import type { Check } from '@/connectors/connector'
import { isMet } from '@/lib/guide/model/conditions'
import { realGuide } from '@/lib/onboarding/journey.fixture'
import { diagnose } from './diagnosis'

const guide = realGuide()
const role = { permissionType: 'role' }
const rows = guide.permissions.filter(({ when }) => isMet(when, role)).map(({ id }) => id)

/** Returns the checks of a test that got in and has a result for some of the permission rows alone. */
function testWithResults(decided: number, state: 'passed' | 'failed' = 'passed'): Check[] {
  const signedIn = ['reached', 'senderAccepted', 'senderAuthorized', 'company', 'signIn']
  const open: Check['findings'] = [{ cause: 'readFailed', certainty: 'certain' }]
  const denied: Check['findings'] = [{ cause: 'permissionMissing', certainty: 'certain' }]
  return [
    ...signedIn.map((id): Check => ({ id, state: 'passed', findings: [], ms: 1 })),
    ...rows.map((row, index): Check => {
      if (index >= decided) return { id: 'permission', row, state: 'unknown', findings: open, ms: 1 }
      return { id: 'permission', row, state, findings: state === 'failed' ? denied : [], ms: 1 }
    }),
  ]
}

describe('a test in which most permissions have no result', () => {
  it('is undecided, says so first and with their rows, and proves no connection', () => {
    const { outcome, causes, reopen, verified } = diagnose(guide, role, testWithResults(1))
    expect({ outcome, reopen }).toEqual({ outcome: 'unclear', reopen: [] })
    expect(causes[0]).toMatchObject({ cause: 'permissionsUndecided', rows: rows.slice(1) })
    expect(verified).not.toContain('connect')
  })

  it('connects once most have passed', () => {
    expect(diagnose(guide, role, testWithResults(Math.ceil(rows.length / 2))).outcome).toBe('connected')
  })

  it('names what the ERP has refused and not what is open, where it has refused something', () => {
    const { outcome, causes } = diagnose(guide, role, testWithResults(1, 'failed'))
    expect({ outcome, cause: causes[0]?.cause }).toEqual({ outcome: 'problem', cause: 'permissionMissing' })
  })

  it('says why the ERP gave no result, where it gave none at all', () => {
    expect(diagnose(guide, role, testWithResults(0))).toMatchObject({
      outcome: 'notTheirs',
      causes: [{ cause: 'readFailed' }],
    })
  })
})
