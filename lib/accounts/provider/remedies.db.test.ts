import { describe, expect, it, vi } from 'vitest'
import { getLog } from '@/lib/platform/log'
import { withIssuer } from './sign-in.fixture'
import { beginSignIn, finishSignIn } from './sign-in-and-out'

const { issuer, goThere, signIn } = withIssuer()

describe('a person whom no list lets in', () => {
  it.each<[string, string | undefined, object]>([
    ['more groups than the provider tells', 'groupsOverage', { _claim_names: { groups: 'src1' } }],
    ['no claim of groups', 'noGroups', { email: 'ola@elsewhere.example', email_verified: true }],
    ['an address that nobody has verified', 'unverifiedEmail', { email: 'ines@vendor.example', groups: [] }],
    ['no address', 'noEmail', { groups: ['others'] }],
    ['another group and another address', undefined, { groups: ['others'], email: 'ola@elsewhere.example' }],
  ])('is told what the administrator must change: %s', async (_case, remedy, userInfo) => {
    issuer().behaviour.userInfo = { ...userInfo }
    const failure = await signIn()
    expect(failure).toMatchObject({ error: 'refused' })
    expect('remedy' in failure ? failure.remedy : undefined).toBe(remedy)
  })
})

describe('a provider that is set up otherwise than this product', () => {
  const begin = async () => {
    const began = await beginSignIn('en', false)
    return 'error' in began ? began : undefined
  }

  it.each<[string, string, object | undefined]>([
    ['an issuer with one slash more', 'issuer', { issuer: '/' }],
    ['an issuer for many companies', 'multiTenantIssuer', { issuer: '/{tenantid}/v2.0' }],
    ['no metadata', 'noProvider', undefined],
  ])(
    'is recognized by %s, and the log has what was expected and what came',
    async (_case, remedy, metadata) => {
      const issuerPath = metadata && 'issuer' in metadata ? `${issuer().url}/tenant${metadata.issuer}` : ''
      issuer().behaviour.metadata = metadata && { issuer: issuerPath }
      const warn = vi.spyOn(getLog(), 'warn')
      expect(await begin()).toMatchObject({ error: 'failed', remedy })
      const got = metadata ? issuerPath : 404
      expect(warn).toHaveBeenCalledWith(
        expect.objectContaining({ remedy, expected: expect.anything(), got }),
        'sign-in failed',
      )
      warn.mockRestore()
    },
  )

  it('may have a clock that is 40 seconds off, but not two minutes', async () => {
    const now = Math.floor(Date.now() / 1000)
    issuer().behaviour.userInfo = { groups: ['leads'] }
    issuer().behaviour.idToken = { nbf: now + 40, iat: now + 40 }
    expect(await signIn()).toHaveProperty('token')
    issuer().behaviour.idToken = { nbf: now + 120, iat: now + 120 }
    expect(await signIn()).toMatchObject({ error: 'failed', remedy: 'clock' })
  })

  it.each([
    ['invalid_scope', 'scope'],
    ['unauthorized_client', 'client'],
  ])('sends people back with %s, which names the remedy %s', async (error, remedy) => {
    const { answer, flow } = await goThere({ error })
    answer.delete('code')
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'failed', remedy })
  })

  it.each([undefined, 'Basic realm="token"'])(
    'does not accept the secret, with the challenge %s',
    async (challenge) => {
      const { answer, flow } = await goThere()
      issuer().behaviour.refusal = { status: 401, error: 'invalid_client', challenge }
      expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'failed', remedy: 'client' })
    },
  )
})
