import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { completeTaskByWord } from '@/lib/connection/complete-task'
import { collectCredential } from '@/lib/connection/credentials/collect'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'

let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox()
  for (const [name, value] of Object.entries(sandboxSettings(sandbox.url))) vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
})

/** A way to a connection. The sandbox answers with the example whose name is entered as the secret. */
type Way = {
  guideId: string
  locale: 'en' | 'fr' | 'no'
  answers: Record<string, string>
  collected: Record<string, string>
  /** The field that holds the name of an example first. */
  field: string
  example: string
  cause: string
  repair: string
}

const tripletex = {
  guideId: 'example-app-tripletex',
  answers: { keyFor: 'company', integrationsOn: 'no' },
  collected: { employeeToken: 'any-key' },
  field: 'employeeToken',
}
const pennylane = {
  guideId: 'example-app-pennylane',
  answers: {},
  collected: { token: 'any-token' },
  field: 'token',
}
const businessCentral = {
  guideId: 'example-app-business-central',
  answers: {},
  collected: {
    clientId: '00000000-0000-4000-8000-00000000000a',
    tenantId: 'nordlys.example',
    environment: 'Production',
    clientSecret: 'any-secret',
  },
}

const ways: Way[] = [
  { ...tripletex, locale: 'no', example: 'right-missing', cause: 'permissionMissing', repair: 'create-key' },
  { ...pennylane, locale: 'fr', example: 'scope-missing', cause: 'scopeMissing', repair: 'create-token' },
  {
    ...businessCentral,
    locale: 'en',
    field: 'clientSecret',
    example: 'secret-expired',
    cause: 'secretExpired',
    repair: 'create-secret',
  },
  {
    ...businessCentral,
    locale: 'fr',
    field: 'environment',
    example: 'card-missing',
    cause: 'cardMissing',
    repair: 'create-card',
  },
]

describe.each(ways)('a customer of $guideId whose ERP answers $example', (way) => {
  it('enters each key where it is shown, is led to the task that repairs it, and connects', async () => {
    const { guideId, locale, collected, field, example, cause, repair } = way
    const guide = getGuide(guideId) as Guide
    const customer = await inviteCustomer({ guideId, locale })
    await doTasks(customer, guide, { ...way, collected: { ...collected, [field]: example } })

    expect(await test(customer)).toMatchObject({
      outcome: 'problem',
      diagnosis: { causes: expect.arrayContaining([expect.objectContaining({ cause })]) },
    })
    const reopened = (await customer.view()).journey.tasks.filter(({ status }) => status === 'problem')
    expect(reopened.map(({ task }) => task.id)).toEqual([repair])

    await collect(customer, guide, field, collected[field as keyof typeof collected] ?? '')
    await completeTaskByWord(customer.participant, repair)
    expect(await test(customer)).toMatchObject({ outcome: 'connected' })
    expect((await customer.view()).journey.tasks.every(({ status }) => /done|verified/.test(status))).toBe(
      true,
    )
  })
})

/** Does every task before the last, as a person would. */
async function doTasks(customer: Customer, guide: Guide, { answers, collected }: Way): Promise<void> {
  const { participant } = customer
  for (const { id, kind, actions } of guide.tasks.slice(0, -1)) {
    if (kind === 'questions') {
      await answerQuestions(participant, { taskId: id, answers, version: '0' })
      continue
    }
    for (const action of actions)
      if (action.verb === 'collect')
        await collect(customer, guide, action.field, collected[action.field] ?? '')
    expect(await completeTaskByWord(participant, id)).toMatchObject({ nextTaskId: expect.any(String) })
  }
}

async function collect({ participant }: Customer, guide: Guide, field: string, text: string): Promise<void> {
  for (const { id: taskId, actions } of guide.tasks)
    for (const action of actions)
      if (action.verb === 'collect' && action.field === field)
        expect(await collectCredential(participant, { taskId, actionId: action.id }, { [field]: text })).toBe(
          undefined,
        )
}

/** Tests the connection and returns what came of it. */
async function test({ participant, view }: Customer) {
  const started = await startTest(participant, true)
  if ('run' in started && started.run) await runTest(started.run)
  return (await view()).tests[0]
}
