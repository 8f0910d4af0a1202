import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import getPort from 'get-port'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findParticipant } from '@/lib/accounts/customer/session'
import { answerCall } from '@/lib/api/answer-call'
import { keyWith } from '@/lib/api/api.fixture'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { addVendorKey } from '@/lib/connection/release/vendor-keys'
import { runTest } from '@/lib/connection/test/run-test'
import { startTest } from '@/lib/connection/test/start-test'
import { openLink } from '@/lib/invitations/open-link'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { deliverDue, plantEndpoint } from '@/lib/webhooks/webhooks.fixture'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'

withOwnDatabase()

const folder = mkdtempSync(join(tmpdir(), 'vendor-backend-'))
const typed = { companyId: 'OK-EXAMPLE', userId: 'Payhawk', password: 'sandbox-password' }
let sandbox: Sandbox
let api: Server
let backend: ChildProcess

beforeAll(async () => {
  sandbox = await startSandbox()
  vi.stubEnv('WEBHOOK_RECEIVERS', 'any')
  vi.stubEnv('SAGE_INTACCT_URL', `${sandbox.url}/ia/xml/xmlgw.phtml`)
  vi.stubEnv('SAGE_INTACCT_SENDER_PASSWORDS', JSON.stringify({ payhawkMPP: 'sandbox-sender-password' }))
  api = createServer(async (request, response) => {
    const { method, headers, url } = request
    const body = method === 'GET' ? undefined : Readable.toWeb(request)
    const init = { method, headers: headers as Record<string, string>, body, duplex: 'half' }
    const answer = await answerCall(
      new Request(`http://localhost${url}`, init as RequestInit),
      (work) => void work(),
    )
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
  })
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  backend?.kill()
  api?.close()
  await sandbox?.close()
  vi.unstubAllEnvs()
})

/** Starts the example as a vendor would and returns the link that it prints for its customer. */
async function startBackend(privateKey: object, port: number): Promise<string> {
  const { secret } = await plantEndpoint(`http://127.0.0.1:${port}/`)
  backend = spawn(process.execPath, [join(import.meta.dirname, 'vendor-backend.mjs')], {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      HANDRAIL_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}`,
      HANDRAIL_API_KEY: await keyWith(['write', 'credentials']),
      HANDRAIL_WEBHOOK_SECRET: secret,
      HANDRAIL_PRIVATE_KEY: JSON.stringify(privateKey),
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!backend.stdout) throw new Error('The example has no output.')
  const [link] = await once(createInterface(backend.stdout), 'line')
  return link
}

it('the example creates an onboarding, and opens what its customer has typed and a test has proved', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true })
  await addVendorKey({}, { name: 'Example', key: JSON.stringify(await exportJWK(publicKey)) })
  const link = await startBackend(await exportJWK(privateKey), await getPort())

  const opened = await openLink(link.split('/').at(-1) ?? '')
  const { id: onboardingId } = await db.onboarding.findFirstOrThrow({ select: { id: true } })
  const customer = await findParticipant(onboardingId, opened?.sessionToken ?? '')
  if (!customer) throw new Error('The link did not open.')
  expect(await saveCredentials(customer, typed)).toBeUndefined()
  const started = await startTest(customer)
  if ('run' in started && started.run) await runTest(started.run)
  await deliverDue()

  const kept = JSON.parse(await readFile(join(folder, `${onboardingId}.json`), 'utf8'))
  expect(kept).toMatchObject({ onboardingId, credentials: typed })
  const release = await db.credentialRelease.findUniqueOrThrow({
    where: { onboardingId },
    select: { receivedAt: true },
  })
  expect(release.receivedAt).not.toBeNull()
})
