import { describe, expect, it } from 'vitest'
import { findStaff } from '@/lib/accounts/staff/session'
import { db } from '@/lib/platform/db'
import { tokenOf, withIssuer } from './sign-in.fixture'
import { finishSignIn } from './sign-in-and-out'

const { issuer, goThere, signIn } = withIssuer()

const countSessions = () => db.staffSession.count({ where: { staff: { issuer: `${issuer().url}/` } } })

describe('a sign-in at the provider', () => {
  it('asks for a code alone, with a proof key, a state and a nonce of its own', async () => {
    const [one, two] = [(await goThere()).url.searchParams, (await goThere()).url.searchParams]
    expect(one.get('response_type')).toBe('code')
    expect(one.get('code_challenge_method')).toBe('S256')
    expect(one.get('redirect_uri')).toBe('http://localhost:3000/auth/callback')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(one.get(name)).not.toBe(two.get(name))
  })

  it('starts a session with the role that the settings give', async () => {
    issuer().behaviour.userInfo = { email: 'ola@elsewhere.example', name: 'Ola', groups: ['staff', 'leads'] }
    expect(await findStaff(await tokenOf(signIn()))).toMatchObject({ name: 'Ola', role: 'manager' })
    issuer().behaviour.userInfo = { email: 'Ola@Vendor.Example', email_verified: true }
    expect(await findStaff(await tokenOf(signIn()))).toMatchObject({ role: 'viewer' })
  })

  it('ends the session that the browser had before', async () => {
    const first = await tokenOf(signIn())
    const second = await tokenOf(signIn(first))
    expect([await findStaff(first), await findStaff(second)]).toEqual([null, expect.anything()])
  })

  it.each<[string, object]>([
    ['another group', { groups: ['others'] }],
    ['an address that nobody has verified', { email: 'ines@vendor.example', email_verified: false }],
    ['an address of which nobody says that it is verified', { email: 'ines@vendor.example' }],
    ['a domain that merely ends alike', { email: 'ines@not-vendor.example', email_verified: true }],
    ['a group in place of a list', { groups: { leads: true } }],
    ['nothing but a subject', {}],
  ])('refuses a person with %s', async (_case, userInfo) => {
    issuer().behaviour.userInfo = { ...userInfo }
    const before = await countSessions()
    const failure = await signIn()
    expect(failure).toMatchObject({ error: 'refused', reference: expect.stringMatching(/^\w{4}-\w{4}$/) })
    expect(await countSessions()).toBe(before)
    const events = await db.staffEvent.findMany({ where: { kind: 'refused' }, select: { data: true } })
    expect(events.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ why: 'refused', reference: 'reference' in failure && failure.reference }),
    )
  })

  it('ends the sessions of a person who comes back without their group', async () => {
    issuer().behaviour.userInfo = { groups: ['leads'] }
    const { flow, answer, subject } = await goThere()
    const token = await tokenOf(finishSignIn(answer, flow))
    issuer().behaviour.userInfo = { groups: [] }
    const again = await goThere()
    const back = issuer().leadBack(again.url, subject)
    expect(await finishSignIn(back, again.flow)).toMatchObject({ error: 'refused' })
    expect(await findStaff(token)).toBeNull()
  })

  it('lets in a person whose claims have characters that a database does not store', async () => {
    issuer().behaviour.userInfo = {
      groups: ['leads', 'a\0b'],
      name: 'Inès\0 Moreau',
      email: 'i\0@vendor.example',
    }
    expect(await findStaff(await tokenOf(signIn()))).toMatchObject({ name: 'Inès Moreau' })
  })
})

describe('an answer that is not to the sign-in of this browser', () => {
  it('is refused when its state is another’s, missing or of no sign-in', async () => {
    const { answer, flow } = await goThere({ state: 'another' })
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'interrupted' })
    answer.delete('state')
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'interrupted' })
    expect(await finishSignIn((await goThere()).answer, undefined)).toMatchObject({ error: 'interrupted' })
  })

  it('is refused when its code was used before', async () => {
    const { answer, flow } = await goThere()
    await tokenOf(finishSignIn(answer, flow))
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'interrupted' })
  })

  it('is refused when another browser went for its code', async () => {
    const [mine, theirs] = [await goThere(), await goThere()]
    theirs.answer.set('state', mine.flow.state)
    expect(await finishSignIn(theirs.answer, mine.flow)).toMatchObject({ error: 'interrupted' })
  })

  it('is refused when it comes from another issuer', async () => {
    const { answer, flow } = await goThere({ iss: 'https://elsewhere.example' })
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: 'failed' })
  })

  it.each<[string, object]>([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'somebody-else' }],
    ['several audiences, of which another is meant', { aud: ['handrail', 'b'], azp: 'b' }],
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['an end that has passed', { exp: 1 }],
    ['no subject', { sub: undefined }],
  ])('is refused when its token has %s', async (_case, claims) => {
    issuer().behaviour.idToken = { ...claims }
    const before = await countSessions()
    expect(await signIn()).toMatchObject({ error: 'failed' })
    expect(await countSessions()).toBe(before)
  })

  it('is refused when somebody else has signed its token', async () => {
    issuer().behaviour.isForged = true
    expect(await signIn()).toMatchObject({ error: 'failed' })
  })

  it('is refused when userinfo describes another account', async () => {
    issuer().behaviour.userInfo = { sub: 'somebody-else', groups: ['leads'] }
    expect(await signIn()).toMatchObject({ error: 'failed' })
  })
})

describe('a failed sign-in', () => {
  it('says whether the person or the provider has ended it', async () => {
    const comeBackWith = async (error: string) => {
      const { answer, flow } = await goThere({ error })
      answer.delete('code')
      return finishSignIn(answer, flow)
    }
    expect(await comeBackWith('access_denied')).toMatchObject({ error: 'cancelled' })
    expect(await comeBackWith('server_error')).toMatchObject({ error: 'failed' })
  })

  it.each([
    ['unreachable', 503, undefined],
    ['unreachable', 429, 'slow_down'],
    ['failed', 401, 'invalid_client'],
  ])('is %s when the provider answers %s', async (why, status, error) => {
    const { answer, flow } = await goThere()
    issuer().behaviour.refusal = { status, error }
    expect(await finishSignIn(answer, flow)).toMatchObject({ error: why })
  })
})
