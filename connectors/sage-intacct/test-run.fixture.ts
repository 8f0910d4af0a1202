import type { Check, Connector, Probe } from '@/connectors/connector'
import { collectChecks, sandboxOf } from '@/connectors/sandbox.fixture'
import { getConnectors } from '@/lib/connection/registry'
import { sandboxSettings, userPassword } from '@/sandbox/settings'

const sageIntacct = getConnectors().get('sage-intacct') as Connector

export const probes: Probe[] = [
  { row: 'accountsPayable', object: 'VENDOR' },
  { row: 'generalLedger', object: 'GLACCOUNT' },
  { row: 'expenses', object: 'EEXPENSES' },
]

export type TestRun = {
  companyId: string
  credentials?: Record<string, string>
  senderId?: string
  probes?: Probe[]
  environment?: Record<string, string>
  signal?: AbortSignal
}

/** Starts a sandbox for the tests of one file, as `sandboxOf` describes. */
export const sandboxForTests = () =>
  sandboxOf<TestRun>({ runTest, attemptsOf: (companyId) => `company=${companyId}` })

/** Runs one test of the connector against the gateway at `url` and returns all its checks. */
export function runTest(url: string, run: TestRun): Promise<Check[]> {
  const settings = sageIntacct.settings.parse({
    ...sandboxSettings(url, ['wrongSender']),
    ...run.environment,
  })
  return collectChecks(
    sageIntacct.test({
      credentials: {
        companyId: run.companyId,
        userId: 'integration',
        password: userPassword,
        ...run.credentials,
      },
      vendor: { senderId: run.senderId ?? 'payhawkMPP' },
      probes: run.probes ?? probes,
      settings,
      signal: run.signal ?? new AbortController().signal,
    }),
  )
}

export function rowsOf(checks: Check[]): Record<string, string> {
  const rows = checks.filter(({ id }) => id === 'permission')
  return Object.fromEntries(rows.map(({ row, state }) => [row, state]))
}
