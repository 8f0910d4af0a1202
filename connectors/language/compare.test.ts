import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sageIntacct } from '@/connectors/sage-intacct/connector'
import { twentyfourSevenOffice } from '@/connectors/twentyfour-seven-office/connector'
import { scenarios } from '@/sandbox/sage-intacct/scenarios'
import { sandboxSettings, userPassword } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { scenarios as officeScenarios } from '@/sandbox/twentyfour-seven-office/scenarios'
import type { Check, Connector, Probe, TestRequest } from '../connector'
import { collectChecks } from '../sandbox.fixture'
import { interpret } from './interpret'
import { connectorFileSchema } from './schema/connector-file'

const read = (id: string) =>
  interpret(
    connectorFileSchema.parse(
      parse(readFileSync(join(import.meta.dirname, `../../guides/${id}/connector.yaml`), 'utf8')),
    ),
  )

const sageChanges: Record<string, string>[] = [
  {},
  { entityId: 'WEST' },
  { entityId: 'NORTH' },
  { password: 'wrong' },
  { password: 'wrong', entityId: 'WEST' },
  { userId: 'nobody', entityId: 'WEST' },
  { userId: 'u\u0000' },
  { password: `p<w>&"0'; drop` },
]

const sageCredentials = [...Object.keys(scenarios), 'NORDLYS', 'NOBODY-KNOWS'].flatMap((companyId) =>
  sageChanges.map((changes) => ({ companyId, userId: 'u', password: userPassword, ...changes })),
)

const officeCredentials = [...Object.keys(officeScenarios), 'nordlys', 'nobodyknows'].flatMap((user) =>
  [{}, { password: 'wrong' }, { username: `${user}@x.example\u0000` }, { password: `p<w>&"0'; drop` }].map(
    (changes): Record<string, string> => ({
      username: `${user}@nordlys.example`,
      password: userPassword,
      ...changes,
    }),
  ),
)

const sageProbes: Probe[] = [
  { row: 'one', object: 'VENDOR' },
  { row: 'two', userDefinedDimensions: true },
  { row: 'three', object: 'GLACCOUNT' },
  { row: 'four', object: 'USERROLES' },
]

let sandboxes: [Sandbox, Sandbox]
beforeAll(async () => {
  sandboxes = [await startSandbox(), await startSandbox()]
})
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close()
})

type Case = {
  code: Connector
  credentials: Record<string, string>
  vendor: Record<string, string>
  probes: Probe[]
  environment?: Record<string, string>
  refusalsLeft?: number
}

const vendors: Record<string, string>[] = [{}, { senderId: 'nobody' }]

const cases: Case[] = [
  ...sageCredentials.map((credentials) => ({
    code: sageIntacct as Connector,
    credentials,
    vendor: { senderId: 'payhawkMPP' },
    probes: sageProbes,
  })),
  ...[1, 2].map(
    (refusalsLeft): Case => ({
      code: sageIntacct as Connector,
      credentials: { companyId: 'MULTI-ENTITY', userId: 'u', password: 'wrong', entityId: 'NORTH' },
      vendor: { senderId: 'payhawkMPP' },
      probes: [],
      refusalsLeft,
    }),
  ),
  ...vendors.map((vendor) => ({
    code: sageIntacct as Connector,
    credentials: sageCredentials[0] ?? {},
    vendor,
    probes: sageProbes,
  })),
  ...officeCredentials.map((credentials) => ({
    code: twentyfourSevenOffice as Connector,
    credentials,
    vendor: {},
    probes: [{ row: 'one', object: 'ACCOUNT' }],
  })),
  {
    code: twentyfourSevenOffice as Connector,
    credentials: officeCredentials[0] ?? {},
    vendor: {},
    probes: [{ row: 'one', object: 'ACCOUNT' }],
    environment: { TWENTYFOURSEVENOFFICE_APPLICATION_ID: '' },
  },
]

const data = new Map([read('sage-intacct'), read('twentyfour-seven-office')].map((each) => [each.id, each]))

async function run(
  connector: Connector,
  url: string,
  { code: _, environment, ...request }: Case,
): Promise<Check[]> {
  const settings = connector.settings.parse({
    ...sandboxSettings(url),
    SAGE_INTACCT_TIME_LIMIT_SECONDS: '0.6',
    TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '0.6',
    ...environment,
  })
  const signal = new AbortController().signal
  const checks = await collectChecks(connector.test({ ...request, settings, signal } as TestRequest<unknown>))
  return checks.map((check) => ({
    ...check,
    ms: check.ms > 0 ? 1 : 0,
    ...(check.raw?.supportId && { raw: { ...check.raw, supportId: 'id' } }),
  }))
}

const withoutTimes = (checks: Check[]) => checks.map(({ ms: _, ...check }) => check)

it.each(cases)('finds what the code finds: $code.id $credentials', { timeout: 30_000 }, async (each) => {
  const [ofCode, ofData] = await Promise.all([
    run(each.code, sandboxes[0].url, each),
    run(data.get(each.code.id) as Connector, sandboxes[1].url, each),
  ])
  expect(withoutTimes(ofData)).toEqual(withoutTimes(ofCode))
})

it.each([sageIntacct, twentyfourSevenOffice] as Connector[])(
  'declares what the code declares: $id',
  (code) => {
    const other = data.get(code.id) as Connector
    expect(other.checks).toEqual(code.checks)
    expect([...other.causes].toSorted()).toEqual([...code.causes].toSorted())
    expect(other.offers).toEqual(code.offers)
    expect(other.credentialFields).toEqual(code.credentialFields)
  },
)

it('sends what the protocols allow', async () => {
  for (const { url } of sandboxes) expect(await (await fetch(`${url}/sandbox/violations`)).json()).toEqual([])
})
