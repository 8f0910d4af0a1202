import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const whole = {
  OIDC_ISSUER: 'https://id.vendor.example',
  OIDC_CLIENT_ID: 'handrail',
  OIDC_CLIENT_SECRET: 'hidden',
  STAFF_MANAGERS: 'group:leads',
}

async function readWith(values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
  return (await import('./staff-settings')).getStaffSettings()
}

describe('the settings of the staff’s sign-in', () => {
  beforeEach(() => vi.resetModules())
  afterEach(() => vi.unstubAllEnvs())

  it('may all be missing or empty, and people then sign in by printed links', async () => {
    const empty = Object.fromEntries(Object.keys(whole).map((name) => [name, '']))
    expect(await readWith(empty)).toEqual({ managers: [], viewers: [] })
  })

  it('name groups, domains and addresses, and a name may hold commas', async () => {
    const STAFF_MANAGERS = 'group:CN=Leads\\,OU=Staff , Ines@Vendor.example'
    const settings = await readWith({ ...whole, STAFF_MANAGERS, STAFF_VIEWERS: '@Vendor.example' })
    expect(settings).toMatchObject({
      managers: [
        { kind: 'group', name: 'CN=Leads,OU=Staff' },
        { kind: 'address', name: 'ines@vendor.example' },
      ],
      viewers: [{ kind: 'domain', name: 'vendor.example' }],
      provider: { scopes: 'openid profile email', groupsClaim: 'groups' },
    })
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['half a provider', { OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET: is needed with OIDC_ISSUER/],
    ['a provider with nobody to let in', { STAFF_MANAGERS: '' }, /STAFF_MANAGERS/],
    ['an issuer in the clear', { OIDC_ISSUER: 'http://id.vendor.example' }, /OIDC_ISSUER: must be https/],
    ['an entry that is none of the three', { STAFF_VIEWERS: 'leads' }, /STAFF_VIEWERS: each entry/],
    ['an empty entry', { STAFF_VIEWERS: '@a.example,' }, /STAFF_VIEWERS: each entry/],
    ['everybody', { STAFF_VIEWERS: '@' }, /STAFF_VIEWERS: each entry/],
    ['scopes without openid', { OIDC_SCOPES: 'email' }, /OIDC_SCOPES: must hold/],
    [
      'lists without a provider',
      { OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' },
      /STAFF_MANAGERS: does/,
    ],
    ['a contact that is no address', { STAFF_CONTACT: 'IT' }, /STAFF_CONTACT/],
  ])('are refused with %s, and show no secret', async (_case, changes, expected) => {
    const message = await readWith({ ...whole, ...changes }).catch((error: Error) => error.message)
    expect(message).toMatch(expected)
    expect(message).not.toContain('hidden')
  })

  it('allow an unprotected issuer on this very machine', async () => {
    expect(await readWith({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:4444' })).toHaveProperty('provider')
  })
})
