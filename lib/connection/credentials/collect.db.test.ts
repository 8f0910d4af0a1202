import { rmSync } from 'node:fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { completeTaskByWord } from '@/lib/connection/complete-task'
import { registerKey } from '@/lib/connection/release/release.fixture'
import { dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { collectCredential } from './collect'
import { collectingGuide } from './collecting-erp.fixture'
import { saveCredentials } from './save-credentials'

const secret = 'Planted-c0llected'
const key = { taskId: 'make-key', actionId: 'collect-client-key' }
const client = { taskId: 'make-key', actionId: 'collect-client' }

// The catalog is read when the modules above are imported.
const content = await vi.hoisted(async () => {
  const { writeCollectingErp } = await import('./collecting-erp.fixture')
  const folder = writeCollectingErp()
  vi.stubEnv('CONTENT_DIR', folder)
  return folder
})

afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(content, { recursive: true })
})

/** Invites a customer. `isReady` says whether the task that the collecting one needs is done. */
async function invite({ isReady = true } = {}) {
  const customer = await inviteCustomer({ guideId: collectingGuide, locale: 'en' })
  if (isReady) await completeTaskByWord(customer.participant, 'ready')
  return customer
}

describe('a credential that a task collects', () => {
  it('is cleaned, sealed at once and ticked, and the task can be done only then', async () => {
    const customer = await invite()
    const { participant } = customer
    await collectCredential(participant, client, { client: ' 42 ' })
    expect(await completeTaskByWord(participant, 'make-key')).toEqual({ code: 'collectFirst' })
    expect(await collectCredential(participant, key, { clientKey: `${secret}\u200b` })).toBeUndefined()
    const { credentials, journey } = await customer.view()
    expect(credentials).toMatchObject({ fields: { client: '42' }, storedSecrets: ['clientKey'] })
    expect(journey.tasks[1]?.actions.map(({ tick }) => tick !== undefined)).toEqual([false, true, true])
    expect(await dumpDatabase()).not.toContain(secret)
    expect(await completeTaskByWord(participant, 'make-key')).toEqual({ nextTaskId: 'works' })
  })

  it.each([
    [key, { clientKey: '' }, { errors: { clientKey: 'required' }, values: {} }],
    [client, { client: 'a\u0000' }, { errors: { client: 'unreadable' }, values: { client: 'a\u0000' } }],
    [{ ...key, actionId: 'open-keys' }, { clientKey: 'k' }, { code: 'unknownTask' }],
    [{ ...key, taskId: 'ready' }, { clientKey: 'k' }, { code: 'unknownTask' }],
    [{ taskId: 'a\u0000', actionId: '' }, { clientKey: 'k' }, { code: 'unknownTask' }],
  ])('is refused when it is wrong: %j %j', async (step, typed, state) => {
    const customer = await invite()
    expect(await collectCredential(customer.participant, step, typed)).toEqual(state)
    expect((await customer.view()).credentials).toBeUndefined()
  })

  it('is refused while its task needs others first', async () => {
    const customer = await invite({ isReady: false })
    expect(await collectCredential(customer.participant, client, { client: '42' })).toEqual({
      code: 'unknownTask',
    })
    expect((await customer.view()).credentials).toBeUndefined()
  })

  it('leaves its task done when it is forgotten, however often that is said', async () => {
    const { participant } = await invite()
    await collectCredential(participant, client, { client: '42' })
    await collectCredential(participant, key, { clientKey: secret })
    await completeTaskByWord(participant, 'make-key')
    await db.credential.deleteMany({ where: { onboardingId: participant.onboardingId } })
    expect(await completeTaskByWord(participant, 'make-key')).toEqual({ nextTaskId: 'works' })
  })

  it('reaches the vendor’s key once the customer says that it works, and again when it is replaced', async () => {
    const vendor = await registerKey()
    const { participant } = await invite()
    await collectCredential(participant, client, { client: '42' })
    await collectCredential(participant, key, { clientKey: secret })
    await completeTaskByWord(participant, 'make-key')
    const released = () =>
      db.credentialRelease.findUnique({ where: { onboardingId: participant.onboardingId } })
    expect(await released()).toBeNull()
    await completeTaskByWord(participant, 'works')
    const first = await vendor.open((await released())?.jwe ?? '')
    expect(first).toMatchObject({
      testId: '00000000-0000-0000-0000-000000000000',
      credentials: { client: '42', clientKey: secret },
    })
    await collectCredential(participant, key, { clientKey: 'Another-0ne' })
    const second = await vendor.open((await released())?.jwe ?? '')
    expect(second.credentials).toEqual({ client: '42', clientKey: 'Another-0ne' })
  })
})

describe('the form of the connection', () => {
  it('keeps a field that it does not show, and asks for one that it shows empty', async () => {
    const customer = await inviteCustomer()
    const typed = { companyId: 'nordlys', entityId: '', userId: 'Payhawk', password: 'Sesam' }
    await saveCredentials(customer.participant, typed)
    const { companyId: _, ...shown } = typed
    expect(await saveCredentials(customer.participant, { ...shown, password: '' })).toBeUndefined()
    expect((await customer.view()).credentials?.fields).toEqual({ companyId: 'nordlys', userId: 'Payhawk' })
    expect(await saveCredentials(customer.participant, { ...typed, companyId: '' })).toMatchObject({
      errors: { companyId: 'required' },
    })
  })
})
