import { beforeEach, describe, expect, it, vi } from 'vitest'
import { callApi, finishLaterWork, keyWith } from '@/lib/api/api.fixture'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { failed, passed, script } from '@/lib/connection/test/scripted-connector.fixture'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'

vi.mock(
  '@/lib/connection/registry',
  async () => (await import('@/lib/connection/test/scripted-connector.fixture')).scriptedRegistry,
)

const typed = { companyId: 'nordlys', userId: 'Payhawk', password: 'Planted-Pa55word' }
const planted = 'The answer of the ERP, word by word'

const key = await keyWith()

const pathOf = ({ participant }: Customer) => `/onboardings/${participant.onboardingId}`

async function inviteWithCredentials(): Promise<Customer> {
  const customer = await inviteCustomer()
  await saveCredentials(customer.participant, { ...typed, userId: customer.participant.onboardingId })
  return customer
}

const start = (customer: Customer) => callApi(`${pathOf(customer)}/tests`, { key, method: 'POST' })

beforeEach(() => {
  const refused = failed('signIn', 'signInRefused')
  script.answer = () => [passed('reached'), { ...refused, raw: { level: 'authentication', text: planted } }]
})

describe('a test that the vendor’s software begins', () => {
  it('is answered while it runs, and read when it has ended, with what repairs it and without the ERP’s words', async () => {
    const customer = await inviteWithCredentials()
    const started = await start(customer)
    expect([started.status, started.body.state, started.body.origin]).toEqual([202, 'running', 'vendor'])
    await finishLaterWork()
    const path = started.headers.get('location')?.replace('/api/v1', '') ?? ''
    const { body } = await callApi(path, { key })
    expect(body).toMatchObject({
      state: 'problem',
      checks: [{ id: 'reached', state: 'passed' }, { id: 'signIn' }],
    })
    expect(body.causes[0]).toMatchObject({ cause: 'signInRefused', checkId: 'signIn' })
    expect(body.repairs.map(({ taskId }: { taskId: string }) => taskId)).toContain(body.causes[0].taskId)
    const read = await callApi(pathOf(customer), { key })
    expect(read.body).toMatchObject({ state: 'problem', lastTest: body })
    expect(read.body.tasks.find(({ id }: { id: string }) => id === body.causes[0].taskId)).toMatchObject({
      state: 'problem',
      heldBy: 'customer',
      problem: { causes: ['signInRefused'], testId: body.id },
    })
    const everything = JSON.stringify([body, read.body, await callApi(`${pathOf(customer)}/tests`, { key })])
    expect(everything).not.toContain(planted)
    expect(everything).not.toContain(typed.password)
  })

  it('is not begun without credentials, nor with those that the ERP has just refused', async () => {
    const { status, body } = await start(await inviteCustomer())
    expect([status, body.code]).toEqual([409, 'credentialsMissing'])
    const customer = await inviteWithCredentials()
    await start(customer)
    await finishLaterWork()
    const again = await start(customer)
    expect([again.status, again.body.code]).toEqual([409, 'sameAsRefused'])
  })

  it('is read in its own onboarding only', async () => {
    const [one, other] = [await inviteWithCredentials(), await inviteCustomer()]
    const { body } = await start(one)
    await finishLaterWork()
    expect((await callApi(`${pathOf(other)}/tests/${body.id}`, { key })).status).toBe(404)
  })
})
