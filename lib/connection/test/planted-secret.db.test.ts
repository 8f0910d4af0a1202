import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { runTest } from './run-test'
import { startTest } from './start-test'

const password = 'Planted-Pa55word-of-the-customer'
const senderPassword = 'Planted-Pa55word-of-the-sender'
const lines: string[] = []
const requests: string[] = []

vi.mock('@/lib/platform/log', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/platform/log')>()
  return { ...original, getLog: () => original.createLog('trace', { write: (line) => lines.push(line) }) }
})

/** An ERP at its worst: its error text repeats the whole request. */
const server = createServer(async (request, response) => {
  const body = await text(request)
  requests.push(body)
  const description = `<description2>${body.replace(/[<>&]/g, ' ')}</description2>`
  const errors = `<errormessage><error><errorno>XL03000006</errorno>${description}</error></errormessage>`
  const answer = `<response><control><status>failure</status></control>${errors}</response>`
  response.writeHead(200, { 'content-type': 'text/xml' }).end(answer)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('SAGE_INTACCT_URL', `http://127.0.0.1:${port}/ia/xml/xmlgw.phtml`)
  vi.stubEnv('SAGE_INTACCT_SENDER_PASSWORDS', JSON.stringify({ payhawkMPP: senderPassword }))
})

afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})

it('no secret reaches the database, the log or the data of a page', async () => {
  const customer = await inviteCustomer()
  await saveCredentials(customer.participant, { companyId: 'nordlys', userId: 'Payhawk', password })
  const started = await startTest(customer.participant)
  if ('run' in started && started.run) await runTest(started.run)
  const view = await customer.view()
  expect(requests.join()).toContain(password)
  expect(requests.join()).toContain(senderPassword)
  expect(view.tests[0]?.outcome).toBeDefined()

  const stored = [await dumpDatabase(), lines.join(''), JSON.stringify(view)].join('\n')
  expect(stored).toContain(view.tests[0]?.reference)
  for (const secret of [password, senderPassword, customer.linkToken, customer.sessionToken]) {
    expect(stored.includes(secret)).toBe(false)
    expect(stored.includes(Buffer.from(secret).toString('base64url'))).toBe(false)
    expect(stored.includes(Buffer.from(secret).toString('hex'))).toBe(false)
  }
})
