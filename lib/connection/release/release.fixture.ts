import { compactDecrypt, exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Check } from '@/connectors/connector'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { finishTest } from '@/lib/connection/test/finish-test'
import { startTest, type TestRun } from '@/lib/connection/test/start-test'
import type { Customer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import type { ReleasedCredentials } from './seal-to-vendor'
import { addVendorKey } from './vendor-keys'

export type VendorPair = { id: string; kid: string; open(jwe: string): Promise<ReleasedCredentials> }

/** Makes a key pair as a vendor would, and registers its public key. `open` is what only the vendor can do. */
export async function registerKey(algorithm = 'ECDH-ES+A256KW', kid?: string): Promise<VendorPair> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk: JWK = { ...(await exportJWK(publicKey)), ...(kid && { kid }) }
  const added = await addVendorKey({}, { name: 'Production', key: JSON.stringify(jwk) })
  if ('error' in added) throw new Error(added.error)
  const open = async (jwe: string) =>
    JSON.parse(Buffer.from((await compactDecrypt(jwe, privateKey)).plaintext).toString())
  return { ...added, open }
}

/** Makes an API key for one test, without its text: what reads credentials is told apart by its id. */
export async function makeApiKey(name = 'Production backend'): Promise<{ apiKeyId: string }> {
  const data = { name, hint: 'hr_test', tokenHash: crypto.getRandomValues(new Uint8Array(32)) }
  const { id } = await db.apiKey.create({ data: { ...data, scopes: ['credentials'] }, select: { id: true } })
  return { apiKeyId: id }
}

/** What a customer of the guide account-control-twentyfour-seven-office types. */
export const typed = { username: 'kari@nordlys.example', password: 'Planted-Pa55word' }

export const north = { id: '1', name: 'North AS' }

/** The checks of a test that connects and reaches this company. */
export function passedChecks(company = north): Check[] {
  const passed = (id: string): Check => ({ id, state: 'passed', findings: [], ms: 1 })
  const one = { id: '1', name: 'One', isAvailable: true }
  return [
    ...['reached', 'applicationAccepted', 'signIn'].map(passed),
    { ...passed('clients'), company, found: { clients: [{ ...company, isAvailable: true }] } },
    { ...passed('transactionTypes'), found: { transactionTypes: [one] } },
  ]
}

/** Saves what was typed and starts a test of it, as the form does. */
export async function beginTest(
  { participant }: Customer,
  values: Record<string, string> = typed,
): Promise<TestRun> {
  await saveCredentials(participant, values)
  const started = await startTest(participant)
  if (!('run' in started) || !started.run) throw new Error(`Not started: ${JSON.stringify(started)}`)
  return started.run
}

/** Connects a customer with what was typed. Returns the test's id. */
export async function connectCustomer(
  customer: Customer,
  values: Record<string, string> = typed,
  company = north,
): Promise<string> {
  const run = await beginTest(customer, values)
  await finishTest(run, passedChecks(company), true)
  return run.testId
}
