import { describe, expect, it } from 'vitest'
import { decideRole, linkIssuer } from './roles'
import type { StaffSettings } from './staff-settings'

const issuer = 'https://id.vendor.example/'
const settings: StaffSettings = {
  provider: { issuer: new URL(issuer), clientId: '', clientSecret: '', scopes: '', groupsClaim: '' },
  managers: [
    { kind: 'group', name: 'leads' },
    { kind: 'address', name: 'ines@vendor.example' },
  ],
  viewers: [{ kind: 'domain', name: 'vendor.example' }],
}
const nobody = { issuer, email: '', isEmailVerified: false, groups: [] }
const ines = { ...nobody, email: 'Ines@vendor.example', isEmailVerified: true }

describe('the role that settings give', () => {
  it('is the higher one where both lists name a person', () => {
    expect(decideRole(ines, undefined, settings)).toBe('manager')
    expect(decideRole(ines, undefined, { ...settings, managers: [] })).toBe('viewer')
    expect(decideRole({ ...nobody, groups: ['leads'] }, undefined, settings)).toBe('manager')
  })

  it('is none by default, for no address and for one that is not verified', () => {
    expect(decideRole(nobody, 'manager', settings)).toBeUndefined()
    expect(decideRole({ ...ines, isEmailVerified: false }, 'manager', settings)).toBeUndefined()
    const elsewhere = { ...ines, email: 'ines@vendor.example@elsewhere.example' }
    expect(decideRole(elsewhere, undefined, settings)).toBeUndefined()
    expect(decideRole(ines, undefined, { ...settings, managers: [], viewers: [] })).toBeUndefined()
  })

  it('is none for the account of a provider that is no longer ours', () => {
    expect(decideRole({ ...ines, issuer: 'https://other.example/' }, undefined, settings)).toBeUndefined()
    expect(decideRole(ines, 'manager', { managers: settings.managers, viewers: [] })).toBeUndefined()
  })

  it('is that of the printed link for a person who came by one', () => {
    expect(decideRole({ ...nobody, issuer: linkIssuer }, 'viewer', settings)).toBe('viewer')
  })
})
