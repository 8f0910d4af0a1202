import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { clearExpired } from '@/lib/worker/clear-expired'
import { callApi, keyWith, newOnboarding } from './api.fixture'

let key: string

beforeAll(async () => {
  key = await keyWith()
})

async function create(changes: object = {}, headers: Record<string, string> = {}) {
  return callApi('/onboardings', { key, method: 'POST', body: newOnboarding(changes), headers })
}

describe('an Idempotency-Key', () => {
  it('sent twice at once creates one onboarding, and later gives the same answer', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const company = `Company ${randomUUID()}`
    const both = await Promise.all([create({ company }, headers), create({ company }, headers)])
    expect(await db.tenant.count({ where: { name: company } })).toBe(1)
    const [won, other] = both.toSorted((one, two) => one.status - two.status)
    expect(won?.status).toBe(201)
    if (other?.status !== 201) expect(other?.body.code).toBe('idempotencyKeyInUse')
    const again = await create({ company }, headers)
    expect(again.body).toEqual(won?.body)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(await db.tenant.count({ where: { name: company } })).toBe(1)
  })

  it('is refused with another body, and belongs to its API key', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    await create({}, headers)
    expect((await create({ company: 'Another' }, headers)).body.code).toBe('idempotencyKeyReused')
    const others = await keyWith()
    const { status } = await callApi('/onboardings', {
      key: others,
      method: 'POST',
      body: newOnboarding(),
      headers,
    })
    expect(status).toBe(201)
  })

  it('can be used again after a refusal, and after 24 hours', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    expect((await create({ ownerEmail: 'nobody@nowhere.example' }, headers)).status).toBe(422)
    const { body } = await create({}, headers)
    const where = { key: headers['idempotency-key'] }
    const row = await db.idempotentRequest.findFirstOrThrow({ where })
    expect(row.answerSealed).not.toContain(body.link.url)
    const at = new Date(row.at.getTime() - 25 * 3_600_000)
    await db.idempotentRequest.updateMany({ where, data: { at } })
    expect((await create({ company: 'Another' }, headers)).status).toBe(201)
  })

  it('whose first request died is taken over, and makes no second onboarding', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await create({}, headers)
    const where = { key: headers['idempotency-key'] }
    const at = new Date(Date.now() - 5 * 60_000)
    await db.idempotentRequest.updateMany({ where, data: { answerSealed: null, at } })
    const again = await create({}, headers)
    expect(again.body.onboarding.id).toBe(first.body.onboarding.id)
  })

  it('is forgotten after a day, with the answer that was kept for it', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    await create({}, headers)
    const where = { key: headers['idempotency-key'] }
    const at = new Date(Date.now() - 25 * 3_600_000)
    await db.idempotentRequest.updateMany({ where, data: { at } })
    await clearExpired()
    expect(await db.idempotentRequest.count({ where })).toBe(0)
  })
})
