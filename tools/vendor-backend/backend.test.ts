import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealToVendor } from '@/lib/connection/release/seal-to-vendor'
import { VendorBackend } from './backend'

const webhookSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const onboardingId = randomUUID()
const asked: { path?: string; authorization?: string }[] = []
let jwe = ''
let backend: VendorBackend

/** Answers as the API does. */
const api = createServer((request, response) => {
  asked.push({ path: request.url, authorization: request.headers.authorization })
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ jwe }))
})

beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  const key = { kid: 'k', jwk: await exportJWK(publicKey) }
  jwe = await sealToVendor(key, { onboardingId, credentials: { userId: 'Payhawk', password: 'Pa55word' } })
  const settings = {
    endpointId: randomUUID(),
    webhookSecret,
    apiKey: 'hrk_k',
    privateKey: await exportJWK(privateKey),
  }
  backend = new VendorBackend(settings, `http://127.0.0.1:${(api.address() as AddressInfo).port}`)
})

afterAll(() => api.close())

function signed(type: string, secret = webhookSecret) {
  const at = new Date()
  const data = { onboarding: { id: onboardingId, state: 'connected' }, tenant: { externalId: null } }
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data })
  const id = randomUUID()
  const signature = new Webhook(secret).sign(id, at, body)
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return {
    headers: { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature },
    body,
  }
}

test('the stand-in for a vendor’s backend opens the credentials of a connection, once, and keeps their values out of its page', async () => {
  const { headers, body } = signed('onboarding.connected')
  await backend.receive(headers, body)
  await backend.receive(headers, body)
  expect(asked).toEqual([
    { path: `/api/v1/onboardings/${onboardingId}/credentials`, authorization: 'Bearer hrk_k' },
  ])
  expect(backend.events).toMatchObject([
    { type: 'onboarding.connected', credentials: ['userId', 'password'] },
  ])
  expect(JSON.stringify(backend.events)).not.toContain('Pa55word')
})

test('the stand-in for a vendor’s backend takes no event that somebody else has signed', async () => {
  const { headers, body } = signed('onboarding.opened', `whsec_${Buffer.alloc(32, 8).toString('base64')}`)
  await expect(backend.receive(headers, body)).rejects.toThrow()
  expect(backend.events.filter(({ type }) => type === 'onboarding.opened')).toEqual([])
})
