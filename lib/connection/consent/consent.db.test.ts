import { calculatePKCECodeChallenge, generateRandomCodeVerifier } from 'oauth4webapi'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { agreeAtErp } from '@/connectors/language/consent/agree-at-erp.fixture'
import {
  type ErpWithConsent,
  startErpWithConsent,
} from '@/connectors/language/consent/erp-with-consent.fixture'
import { getConnector } from '@/lib/connection/connectors'
import { getGuide } from '@/lib/guide/catalog'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { beginConsent } from './begin-consent'
import { consentCallback, consentContext } from './consent-context'
import { finishConsent } from './finish-consent'
import { writeFrameTicket } from './frame-ticket'
import { isOwnNavigation } from './own-navigation'
import { participantOfTicket } from './ticket-holder'

// The catalog is read when the modules above are imported.
vi.hoisted(() => vi.stubEnv('CONTENT_DIR', 'e2e/content-with-consent'))

const guideId = 'acme-cloud-books'
const taskId = 'consent'

let erp: ErpWithConsent
beforeAll(async () => {
  erp = await startErpWithConsent(consentCallback().href)
  for (const [name, value] of Object.entries(erp.settings)) vi.stubEnv(name, value)
})
afterAll(() => {
  vi.unstubAllEnvs()
  erp.close()
})

/** Agrees at the ERP and comes back. `meanwhile` happens while the customer is there. */
async function comeBack({ participant }: Customer, meanwhile: () => Promise<unknown>) {
  const { onboardingId, participantId } = participant
  const guide = getGuide(guideId) ?? expect.fail('no guide')
  const { consent } = getConnector('cloud-books').connector
  const [verifier, state, redirectUri] = [generateRandomCodeVerifier(), 'state', consentCallback().href]
  const codeChallenge = await calculatePKCECodeChallenge(verifier)
  const request = { redirectUri, state, codeChallenge, language: 'en' }
  const url = consent?.urlOf(consentContext(guide, undefined, [], {}), request)
  const back = await agreeAtErp(url ?? expect.fail('no address'), 'agree')
  await meanwhile()
  const flow = {
    onboardingId,
    participantId,
    taskId,
    state,
    verifier,
    locale: 'en',
    isFromFrame: true,
    begunAt: 0,
  } as const
  return finishConsent(flow, back.searchParams)
}

describe('a consent that comes back', () => {
  it('is kept', async () => {
    const customer = await inviteCustomer({ guideId, locale: 'en' })
    expect(await comeBack(customer, async () => undefined)).toBeUndefined()
    expect((await customer.view()).credentials?.storedSecrets).toContain('refreshToken')
  })

  it.each<[string, (onboardingId: string) => Promise<unknown>]>([
    [
      'the link is revoked',
      (onboardingId) =>
        db.accessLink.updateMany({ where: { onboardingId }, data: { revokedAt: new Date() } }),
    ],
    [
      'the session has ended',
      (onboardingId) =>
        db.customerSession.updateMany({ where: { onboardingId }, data: { expiresAt: new Date(0) } }),
    ],
    [
      'the link is to another task',
      (onboardingId) => db.accessLink.updateMany({ where: { onboardingId }, data: { taskId: 'connect' } }),
    ],
    [
      'the onboarding is archived',
      (id) => db.onboarding.updateMany({ where: { id }, data: { archivedAt: new Date() } }),
    ],
  ])('is not kept when %s meanwhile, and no ticket begins another', async (_, change) => {
    const customer = await inviteCustomer({ guideId, locale: 'en' })
    const { onboardingId, participantId } = customer.participant
    const ticket = await writeFrameTicket({ onboardingId, participantId, taskId })
    expect(await participantOfTicket(ticket)).toMatchObject({ taskId })
    expect(await comeBack(customer, () => change(onboardingId))).toBe('consentExpired')
    expect(await db.credential.count({ where: { onboardingId } })).toBe(0)
    expect(await participantOfTicket(ticket)).toBeUndefined()
  })
})

describe('the beginning of a consent', () => {
  it('writes a missing setting once, however often somebody tries', async () => {
    const customer = await inviteCustomer({ guideId, locale: 'en' })
    const { connector } = getConnector('cloud-books')
    const urlOf = vi.spyOn(connector.consent ?? expect.fail('no consent'), 'urlOf').mockReturnValue(undefined)
    const begin = () => beginConsent(customer.participant, { taskId, locale: 'en', isFromFrame: false })
    expect([await begin(), await begin()]).toEqual([{ code: 'notConfigured' }, { code: 'notConfigured' }])
    urlOf.mockRestore()
    const kinds = (await readEvents(customer)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'consentRefused')).toHaveLength(1)
  })

  it.each([
    ['same-origin', true],
    ['none', true],
    [undefined, true],
    ['same-site', false],
    ['cross-site', false],
  ])('is followed from our own pages alone: %s', (site, isOwn) => {
    expect(isOwnNavigation({ headers: new Headers(site ? { 'sec-fetch-site': site } : {}) })).toBe(isOwn)
  })
})
