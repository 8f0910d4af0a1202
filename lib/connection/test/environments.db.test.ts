import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { serveContentFrom } from '@/i18n/content-folders'
import { completeTaskByWord } from '@/lib/connection/complete-task'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import { sandboxSettings } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'

const folder = mkdtempSync(join(tmpdir(), 'environments-'))
let sandbox: Sandbox

/** Gives the ERP of e2e/new-erp two environments, and its playbook the question which one is meant. */
beforeAll(async () => {
  cpSync('e2e/new-erp', folder, { recursive: true })
  change('connector.yaml', 'vendorValues:', 'environments: [production, trial]\nvendorValues:')
  change(
    'connector.yaml',
    'fjordbok.example }',
    'fjordbok.example, inEnvironment: { trial: https://try.fjordbok.example } }',
  )
  change(
    'playbook.yaml',
    'questions: []',
    'questions:\n  - { id: environment, options: [production, trial] }',
  )
  change('playbook.yaml', 'tasks:\n', 'tasks:\n  - { id: ask, kind: questions, group: before, minutes: 1 }\n')
  const folders = [process.cwd(), folder]
  sandbox = await startSandbox({ contentFolders: folders })
  serveContentFrom(folder)
  for (const [name, value] of Object.entries(sandboxSettings(sandbox.url, [], folders)))
    vi.stubEnv(name, value)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

function change(name: string, from: string, to: string): void {
  const file = join(folder, 'guides/fjordbok', name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replace(from, to))
}

it.each(['trial', 'production'])(
  'a test is made in the environment that the customer has answered, and keeps which: %s',
  async (answer) => {
    const { outcome, checks } = await test(await inviteTo(answer))
    expect(outcome).toBe('connected')
    expect(checks.map(({ environment }) => environment)).toEqual([
      answer,
      ...Array(checks.length - 1).fill(undefined),
    ])
  },
)

it('a connection stands no longer when the customer means another environment, until a test was made there', async () => {
  const customer = await inviteTo('trial')
  await test(customer)
  const isConnected = async () => (await customer.view()).record.connectedAt !== undefined
  await answer(customer, 'trial', '1')
  expect(await isConnected()).toBe(true)
  const answered = await answer(customer, 'production', '1')
  expect(await isConnected()).toBe(false)
  expect(answered).toEqual({ nextTaskId: 'connect' })
  expect((await test(customer)).checks[0]?.environment).toBe('production')
  expect(await isConnected()).toBe(true)
})

it('a test that is under way in another environment than the customer means by its end decides nothing', async () => {
  const customer = await inviteTo('trial')
  const started = await startTest(customer.participant)
  await answer(customer, 'production', '1')
  if ('run' in started && started.run) await runTest(started.run)
  const { tests, record } = await customer.view()
  expect(tests[0]?.outcome).toBe('unclear')
  expect(record.connectedAt).toBeUndefined()
})

it('what one environment has refused may be tried unchanged in another, and is refused again in the first', async () => {
  const customer = await inviteTo('trial', 'wrong-key')
  expect((await test(customer)).outcome).toBe('problem')
  expect(await startTest(customer.participant)).toMatchObject({ code: 'sameAsRefused', refusals: 1 })
  await answer(customer, 'production', '1')
  expect((await test(customer)).checks[0]?.environment).toBe('production')
  await answer(customer, 'trial', '2')
  expect(await startTest(customer.participant)).toMatchObject({ code: 'sameAsRefused', refusals: 1 })
})

/** Invites a customer who has answered which environment is meant, and has only to test. */
async function inviteTo(environment: string, key = 'any-key'): Promise<Customer> {
  const customer = await inviteCustomer({ guideId: 'acme-fjordbok', locale: 'en' })
  await answer(customer, environment, '0')
  await completeTaskByWord(customer.participant, 'check-rights')
  await completeTaskByWord(customer.participant, 'create-key')
  await saveCredentials(customer.participant, { key })
  return customer
}

function answer({ participant }: Customer, environment: string, version: string) {
  return answerQuestions(participant, { taskId: 'ask', answers: { environment }, version })
}

async function test({ participant, view }: Customer) {
  const started = await startTest(participant)
  if ('run' in started && started.run) await runTest(started.run)
  return (await view()).tests[0] ?? expect.fail()
}
