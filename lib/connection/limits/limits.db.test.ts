import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'
import { sandboxSettings } from '@/sandbox/settings'
import { startSandbox } from '@/sandbox/start-sandbox'
import { findErpPause, noteErpAnswer, pauseAfter as pauseOfErp } from './erp-pause'
import { fingerprintsOf } from './fingerprints'
import { pauseAfter } from './refused-sign-ins'

let sandbox: Awaited<ReturnType<typeof startSandbox>>
/** What a stand-in of a busy gateway answers; without it calls go on to the sandbox. */
let busy: { status: number; retryAfter?: string } | undefined
let calls = 0

const gateway = createServer(async (call, reply) => {
  calls += 1
  if (busy) {
    const headers = busy.retryAfter === undefined ? {} : { 'retry-after': busy.retryAfter }
    reply.writeHead(busy.status, headers).end('busy')
    return
  }
  const parts: Buffer[] = []
  for await (const part of call) parts.push(part)
  const answer = await fetch(new URL(call.url ?? '/', sandbox.url), {
    method: 'POST',
    body: Buffer.concat(parts),
    headers: { 'content-type': call.headers['content-type'] ?? '' },
  })
  reply.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  // A session names the address at which it goes on.
  reply.end((await answer.text()).replaceAll(sandbox.url, `http://${call.headers.host}`))
})

beforeAll(async () => {
  sandbox = await startSandbox()
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
  for (const [name, value] of Object.entries(sandboxSettings(url))) vi.stubEnv(name, value)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  gateway.close()
  await sandbox.close()
})

let companyId: string

beforeEach(() => {
  busy = undefined
  calls = 0
  companyId = `OK-${randomUUID().slice(0, 8)}`
})

type Typed = { password?: string; entityId?: string; userId?: string; hasErpChanged?: boolean }

/** Saves credentials and tests, as the form does. Returns the answer to the press of the button. */
async function press({ participant }: Customer, { hasErpChanged, ...typed }: Typed = {}) {
  await saveCredentials(participant, { companyId, userId: 'Payhawk', password: 'wrong', ...typed })
  const started = await startTest(participant, hasErpChanged)
  if ('run' in started && started.run) await runTest(started.run)
  return 'code' in started ? started : 'tested'
}

const attempts = async () => {
  const response = await fetch(new URL(`/sandbox/attempts?company=${companyId}`, sandbox.url))
  return ((await response.json()) as { attempts: number }).attempts
}

/** Moves the refusals of the company into the past. */
const letPass = (minutes: number) =>
  db.$executeRaw`update "RefusedSignIn" set at = at - make_interval(mins => ${minutes}),
    "refusedAt" = "refusedAt" - make_interval(mins => ${minutes})`

describe('a wrong password', () => {
  it('is sent once, however often it is tested unchanged', async () => {
    const customer = await inviteCustomer()
    expect(await press(customer)).toBe('tested')
    for (let count = 0; count < 11; count += 1)
      expect(await press(customer)).toEqual({ code: 'sameAsRefused', refusals: 1 })
    expect(await attempts()).toBe(1)
  })

  it('makes a pause after three refusals, and says how many there were', async () => {
    const customer = await inviteCustomer()
    for (const password of ['one', 'two', 'three']) expect(await press(customer, { password })).toBe('tested')
    for (let count = 0; count < 9; count += 1)
      expect(await press(customer, { password: `other ${count}` })).toEqual({
        code: 'refusedTooOften',
        refusals: 3,
        retryAfterMinutes: 15,
      })
    expect(await attempts()).toBe(3)
  })

  it('makes pauses that grow, with one try between them', async () => {
    const customer = await inviteCustomer()
    for (const password of ['one', 'two', 'three']) await press(customer, { password })
    await letPass(16)
    expect(await press(customer, { password: 'four' })).toBe('tested')
    expect(await press(customer, { password: 'five' })).toMatchObject({ refusals: 4, retryAfterMinutes: 30 })
    expect([3, 4, 5, 6, 50].map((refusals) => pauseAfter(refusals) / minuteMs)).toEqual([
      15, 30, 60, 120, 1440,
    ])
  })

  it('counts by company and user across onboardings, in any letter case', async () => {
    const [one, other] = [await inviteCustomer(), await inviteCustomer()]
    await press(one, { password: 'one' })
    await press(one, { password: 'two' })
    await press(other, { password: 'three', userId: 'PAYHAWK' })
    expect(await press(other, { password: 'four' })).toMatchObject({ code: 'refusedTooOften', refusals: 3 })
    expect(await press(other, { password: 'one', userId: 'Somebody' })).toBe('tested')
    expect(await attempts()).toBe(4)
  })

  it('is refused three times at most with an entity too, which asks twice', async () => {
    const customer = await inviteCustomer()
    await press(customer, { password: 'one', entityId: 'NORTH' })
    expect(await attempts()).toBe(2)
    await press(customer, { password: 'two', entityId: 'NORTH' })
    expect(await attempts()).toBe(3)
    expect(await press(customer, { password: 'three', entityId: 'NORTH' })).toMatchObject({ refusals: 3 })
    expect((await customer.view()).tests[0]?.diagnosis?.causes.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining(['signInRefused', 'entityRefused']),
    )
  })

  it('may be sent again when the person says that the ERP has changed, and counts', async () => {
    const customer = await inviteCustomer()
    await press(customer)
    expect(await press(customer, { hasErpChanged: true })).toBe('tested')
    expect(await press(customer, { hasErpChanged: true })).toBe('tested')
    expect(await press(customer, { hasErpChanged: true })).toMatchObject({ code: 'refusedTooOften' })
    expect(await attempts()).toBe(3)
  })

  it('is forgotten when the user gets in', async () => {
    const customer = await inviteCustomer()
    await press(customer, { password: 'one' })
    await press(customer, { password: 'two' })
    expect(await press(customer, { password: 'sandbox-password' })).toBe('tested')
    for (const password of ['one', 'two', 'three']) expect(await press(customer, { password })).toBe('tested')
  })

  it('is not sent by tests of several onboardings at once more often than the limit', async () => {
    const customers = await Promise.all(Array.from({ length: 6 }, () => inviteCustomer()))
    await Promise.all(customers.map((customer, at) => press(customer, { password: `${at}` })))
    expect(await attempts()).toBeLessThanOrEqual(3)
  })

  it('leaves nothing in the database against which passwords can be tried', async () => {
    const customer = await inviteCustomer()
    await press(customer, { password: 'guessable' })
    const [row] = await db.refusedSignIn.findMany({ orderBy: { at: 'desc' }, take: 1 })
    const key = (bytes: number) => ({ id: 'k', key: Buffer.alloc(32, bytes) })
    const credentials = { companyId, userId: 'Payhawk', password: 'guessable' }
    const [own] = fingerprintsOf('sage-intacct', credentials, { onboardingId: 'of-nobody' })
    const [foreign] = fingerprintsOf('sage-intacct', credentials, {
      onboardingId: 'of-nobody',
      ring: [key(1)],
    })
    expect(own.credentials.equals(row?.credentials ?? new Uint8Array())).toBe(true)
    expect(foreign.credentials.equals(own.credentials)).toBe(false)
    expect(await dumpDatabase()).not.toContain('guessable')
  })
})

describe('fifteen presses at once', () => {
  it('make one test and use up one try', async () => {
    const customer = await inviteCustomer()
    const { participant } = customer
    await saveCredentials(participant, { companyId, userId: 'Payhawk', password: 'sandbox-password' })
    const started = await Promise.all(Array.from({ length: 15 }, () => startTest(participant)))
    expect(new Set(started.map((one) => ('testId' in one ? one.testId : one.code))).size).toBe(1)
    for (const one of started) if ('run' in one && one.run) await runTest(one.run)
    expect(await attempts()).toBe(1)
    for (let count = 0; count < 11; count += 1)
      expect(await press(customer, { password: 'sandbox-password' })).toBe('tested')
    expect(await press(customer)).toMatchObject({ code: 'tooManyTests' })
  })
})

describe('an ERP that needs a pause', () => {
  it.each([
    ['429 and a Retry-After in seconds', { status: 429, retryAfter: '600' }, 10],
    ['503 and a Retry-After in seconds', { status: 503, retryAfter: '600' }, 10],
    ['429 and no Retry-After', { status: 429 }, 2],
  ])('is left alone after %s', async (_, answer, minutes) => {
    const customer = await inviteCustomer()
    busy = answer
    expect(await press(customer)).toBe('tested')
    // The pause is some seconds longer than a whole minute, of which a slow machine may have used up more.
    const paused = [minutes, minutes - 1].map((left) => ({ code: 'erpPaused', retryAfterMinutes: left }))
    expect(paused).toContainEqual(await press(customer))
    expect(calls).toBe(1)
  })

  it('is left alone until the date that it names', async () => {
    const customer = await inviteCustomer()
    busy = { status: 429, retryAfter: new Date(Date.now() + 5 * minuteMs).toUTCString() }
    await press(customer)
    expect(await press(customer)).toEqual({ code: 'erpPaused', retryAfterMinutes: 5 })
  })

  it('is left alone after three tests without an answer, longer each time, and asked again after one', async () => {
    const customer = await inviteCustomer()
    busy = { status: 503 }
    for (let count = 0; count < 3; count += 1) expect(await press(customer)).toBe('tested')
    expect(await press(customer)).toMatchObject({ code: 'erpPaused' })
    expect(calls).toBe(3)
    await db.erpPause.updateMany({ data: { until: new Date() } })
    busy = undefined
    expect(await press(customer, { password: 'sandbox-password' })).toBe('tested')
    busy = { status: 503 }
    expect(await press(customer)).toBe('tested')
    expect(await press(customer)).toBe('tested')
    expect([2, 3, 4, 5, 20].map((failures) => pauseOfErp(failures) / 1000)).toEqual([0, 30, 60, 120, 900])
  })

  it('is not taken to have answered by a test that ended before it was asked', async () => {
    const [prints] = fingerprintsOf(
      'sage-intacct',
      { companyId, userId: 'Payhawk', password: 'wrong' },
      { onboardingId: 'of-nobody' },
    )
    const unreachable = { cause: 'unreachable', certainty: 'certain' } as const
    const silence = [{ id: 'reached', state: 'failed' as const, findings: [unreachable], ms: 1 }]
    for (const checks of [silence, silence, [], silence])
      await db.$transaction((tx) => noteErpAnswer(tx, prints, checks))
    expect(await db.$transaction((tx) => findErpPause(tx, [prints]))).toBe(1)
  })

  it('does not keep customers of other companies waiting', async () => {
    const customer = await inviteCustomer()
    busy = { status: 429, retryAfter: '600' }
    await press(customer)
    busy = undefined
    companyId = `OK-${randomUUID().slice(0, 8)}`
    expect(await press(customer, { password: 'sandbox-password' })).toBe('tested')
  })
})
