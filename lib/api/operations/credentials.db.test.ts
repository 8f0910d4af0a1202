import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { callApi, keyWith } from '@/lib/api/api.fixture'
import { connectCustomer, registerKey, typed } from '@/lib/connection/release/release.fixture'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'

withOwnDatabase()

const pathOf = (onboardingId: string) => `/onboardings/${onboardingId}/credentials`
const guideId = 'account-control-twentyfour-seven-office'
let key: string

beforeEach(async () => {
  await db.credentialRelease.deleteMany()
  await db.vendorKey.deleteMany()
  key = await keyWith(['credentials'])
})

describe('the API’s credentials', () => {
  it('are a JWE and nothing else of them, which the vendor’s private key opens', async () => {
    const vendor = await registerKey()
    const customer = await inviteCustomer({ guideId })
    const { onboardingId } = customer.participant
    const testId = await connectCustomer(customer)
    const { status, body } = await callApi(pathOf(onboardingId), { key })
    expect(status).toBe(200)
    expect(body).toEqual({
      jwe: expect.any(String),
      kid: vendor.kid,
      testId,
      releasedAt: expect.any(String),
      receivedAt: null,
    })
    expect(await vendor.open(body.jwe)).toMatchObject({ onboardingId, testId, credentials: typed })
    const received = await callApi(`${pathOf(onboardingId)}/received`, {
      key,
      method: 'POST',
      body: { testId },
    })
    expect(received.body).toEqual({ receivedAt: expect.any(String), forgottenAt: null })
    expect((await callApi(pathOf(onboardingId), { key })).body.receivedAt).toBe(received.body.receivedAt)
  })

  it('are refused with a code that says what is missing', async () => {
    const customer = await inviteCustomer({ guideId })
    const path = pathOf(customer.participant.onboardingId)
    const codeOf = async () => {
      const { status, body } = await callApi(path, { key })
      return [status, body.code]
    }
    expect(await codeOf()).toEqual([409, 'noVendorKey'])
    await registerKey()
    expect(await codeOf()).toEqual([409, 'notConnected'])
    await connectCustomer(customer)
    const other = { key, method: 'POST', body: { testId: randomUUID() } }
    expect((await callApi(`${path}/received`, other)).body.code).toBe('releaseReplaced')
  })

  it('are nobody’s without the scope, and a foreign id is answered like an unknown one', async () => {
    const customer = await inviteCustomer({ guideId })
    const path = pathOf(customer.participant.onboardingId)
    const read = await keyWith(['read', 'write'])
    expect((await callApi(path, { key: read })).body.code).toBe('scopeMissing')
    for (const sent of [{ key }, { key, method: 'POST', body: { testId: randomUUID() } }])
      expect((await callApi(`${pathOf(randomUUID())}${sent.method ? '/received' : ''}`, sent)).status).toBe(
        404,
      )
  })
})
