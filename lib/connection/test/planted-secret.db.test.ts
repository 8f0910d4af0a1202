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
const told: string[] = []

vi.mock('@/lib/platform/log', async (importOriginal) => {
  const original = await importOriginal<typeof import('@/lib/platform/log')>()
  return { ...original, getLog: () => original.createLog('trace', { write: (line) => lines.push(line) }) }
})

/** An ERP at its worst: it says back whatever it was told. */
const server = createServer(async (request, response) => {
  const heard = await text(request)
  told.push(heard)
  const description = `<description2>${heard.replace(/[<>&]/g, ' ')}</description2>`
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

it('keeps every secret out of the database, the log and what a page is made from', async () => {
  const customer = await inviteCustomer()
  await saveCredentials(customer.participant, { companyId: 'nordlys', userId: 'Payhawk', password })
  const started = await startTest(customer.participant)
  if ('run' in started && started.run) await runTest(started.run)
  const setup = await customer.view()
  expect(told.join()).toContain(password)
  expect(told.join()).toContain(senderPassword)
  expect(setup.tests[0]?.outcome).toBeDefined()

  const kept = [await dumpDatabase(), lines.join(''), JSON.stringify(setup)].join('\n')
  expect(kept).toContain(setup.tests[0]?.reference)
  for (const secret of [password, senderPassword, customer.linkToken, customer.sessionToken]) {
    expect(kept.includes(secret)).toBe(false)
    expect(kept.includes(Buffer.from(secret).toString('base64url'))).toBe(false)
    expect(kept.includes(Buffer.from(secret).toString('hex'))).toBe(false)
  }
})
