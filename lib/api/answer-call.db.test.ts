import { describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { answerCall } from './answer-call'
import { callApi, keyWith } from './api.fixture'
import { makeApiKey } from './keys/api-key'
import { revokeApiKey, rotateApiKey } from './keys/end-api-key'

const codeOf = ({ status, body }: Awaited<ReturnType<typeof callApi>>) => [status, body?.code]

describe('a call of the API', () => {
  it('is answered in JSON, with what is left of the limit', async () => {
    const { status, headers, body } = await callApi('/guides', { key: await keyWith(['read']) })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('ratelimit')).toMatch(/^"requests";r=\d+;t=\d+$/)
    expect(body.data.map(({ id }: { id: string }) => id)).toContain('payhawk-sage-intacct')
  })

  it('is refused without a key, with an unknown one and with one of another scope', async () => {
    const missing = await callApi('/guides')
    expect(codeOf(missing)).toEqual([401, 'keyMissing'])
    expect(missing.headers.get('www-authenticate')).toContain('Bearer')
    expect(missing.headers.get('content-type')).toBe('application/problem+json')
    expect(codeOf(await callApi('/guides', { key: `hrk_${'a'.repeat(43)}` }))).toEqual([401, 'keyUnknown'])
    expect(codeOf(await callApi('/guides', { key: await keyWith(['write']) }))).toEqual([403, 'scopeMissing'])
  })

  it('is answered by 404 at an unknown address and by 405 with another method', async () => {
    expect(codeOf(await callApi('/nothing'))).toEqual([404, 'notFound'])
    const key = await keyWith(['read'])
    expect(codeOf(await callApi('/onboardings/%E0%A4%A', { key }))).toEqual([404, 'notFound'])
    const other = await callApi('/guides', { method: 'DELETE' })
    expect(codeOf(other)).toEqual([405, 'methodNotAllowed'])
    expect(other.headers.get('allow')).toBe('GET')
  })

  it('is refused with a parameter that the operation does not have', async () => {
    const { status, body } = await callApi('/guides?page=2', { key: await keyWith(['read']) })
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ parameter: 'page', code: 'unknown' }])
  })

  it('takes names of the language itself for unknown fields, and no characters that nobody can read', async () => {
    const key = await keyWith(['write'])
    const send = (text: string) => callApi('/onboardings', { key, method: 'POST', text })
    const names = await send('{"__proto__":{"guideId":"x"},"constructor":1}')
    expect(names.body.errors).toContainEqual({ pointer: '#/constructor', code: 'unknown' })
    expect(names.body.errors).toContainEqual({ pointer: '#/__proto__', code: 'unknown' })
    const unreadable = await send('{"company":"a\\u0000b","metadata":{"a":"\\u0007","constructor":"c"}}')
    expect(unreadable.body.errors).toContainEqual({ pointer: '#/company', code: 'unreadable' })
    expect(unreadable.body.errors).toContainEqual({ pointer: '#/metadata/a', code: 'unreadable' })
  })

  it('is refused when its body is not in UTF-8', async () => {
    const request = new Request('http://localhost/api/v1/onboardings', {
      method: 'POST',
      body: Uint8Array.from([0x22, 0xff, 0x22]),
      headers: { authorization: `Bearer ${await keyWith(['write'])}`, 'content-type': 'application/json' },
    })
    const response = await answerCall(request, () => undefined)
    expect(await response.json()).toMatchObject({ status: 400, code: 'malformedJson' })
  })

  it('gets 429 with the seconds to wait once its key has used up what it may send in a minute', async () => {
    const { keyId, text: key } = await makeApiKey({ name: 'Busy', scopes: ['read'] })
    for (let sent = 0; sent < 600; sent += 50)
      await Promise.all(Array.from({ length: 50 }, () => countTry('apiRequest', keyId)))
    const { status, headers, body } = await callApi('/guides', { key })
    expect([status, body.code]).toEqual([429, 'tooManyRequests'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(headers.get('ratelimit')).toMatch(/;r=0;/)
  })

  it('gets no body again while the answer has not changed', async () => {
    const key = await keyWith(['read'])
    const { headers } = await callApi('/guides', { key })
    const again = await callApi('/guides', { key, headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again).toMatchObject({ status: 304, body: undefined })
  })
})

describe('a key', () => {
  it('is kept as a hash only, and its last use is noted', async () => {
    const { keyId, text } = await makeApiKey({ name: 'Billing', scopes: ['read'] })
    await callApi('/guides', { key: text })
    const row = await db.apiKey.findUniqueOrThrow({ where: { id: keyId } })
    expect(JSON.stringify(row)).not.toContain(text.slice(12))
    expect(row.lastUsedAt).not.toBeNull()
  })

  it('opens nothing once it is revoked or has expired, and the problem says which', async () => {
    const { staffId } = await hireStaff()
    const [revoked, expired] = [
      await makeApiKey({ name: 'One', scopes: ['read'] }),
      await makeApiKey({ name: 'Two', scopes: ['read'] }),
    ]
    expect(await revokeApiKey({ keyId: revoked.keyId, staffId })).toBe(true)
    expect(await revokeApiKey({ keyId: revoked.keyId, staffId })).toBe(false)
    await db.apiKey.update({ where: { id: expired.keyId }, data: { expiresAt: new Date(0) } })
    expect(codeOf(await callApi('/guides', { key: revoked.text }))).toEqual([401, 'keyRevoked'])
    expect(codeOf(await callApi('/guides', { key: expired.text }))).toEqual([401, 'keyExpired'])
  })

  it('goes on for a while beside the one that takes its place', async () => {
    const old = await makeApiKey({ name: 'Billing', scopes: ['read'], days: 30 })
    const made = await rotateApiKey({ keyId: old.keyId, overlap: 24 })
    const answers = await Promise.all([
      callApi('/guides', { key: old.text }),
      callApi('/guides', { key: made?.text }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const rows = await db.apiKey.findMany({
      where: { id: { in: [old.keyId, made?.keyId ?? ''] } },
      orderBy: { createdAt: 'asc' },
      select: { name: true, scopes: true, expiresAt: true, createdAt: true },
    })
    expect(rows[1]).toMatchObject({ name: 'Billing', scopes: ['read'] })
    expect(Number(rows[0]?.expiresAt)).toBeLessThan(Number(rows[1]?.expiresAt))
  })

  it('that was revoked cannot be replaced', async () => {
    const { keyId } = await makeApiKey({ name: 'Billing', scopes: ['read'] })
    await revokeApiKey({ keyId })
    expect(await rotateApiKey({ keyId, overlap: 1 })).toBeUndefined()
  })
})
