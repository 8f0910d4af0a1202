import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getConnectors } from '@/lib/connection/registry'
import { scenarios } from '@/sandbox/sage-intacct/scenarios'
import { sandboxSettings, userPassword } from '@/sandbox/settings'
import { type Sandbox, startSandbox } from '@/sandbox/start-sandbox'
import { scenarios as officeScenarios } from '@/sandbox/twentyfour-seven-office/scenarios'
import type { Check, Connector, Probe } from './connector'
import { collectChecks } from './sandbox.fixture'

/** The input with which a connector gets all answers of the sandbox. A new connector adds its own here. */
type Trial = {
  /** The variable of the connector's time limit. */
  timeLimit: string
  vendor: Record<string, string>
  credentials: Record<string, string>[]
  probes: Probe[]
}

const trials: Record<string, Trial> = {
  'sage-intacct': {
    timeLimit: 'SAGE_INTACCT_TIME_LIMIT_SECONDS',
    vendor: { senderId: 'payhawkMPP' },
    credentials: Object.keys(scenarios).flatMap((companyId): Record<string, string>[] => [
      { companyId, userId: 'u', password: userPassword },
      { companyId, userId: 'u', password: userPassword, entityId: 'WEST' },
    ]),
    probes: [
      { row: 'one', object: 'VENDOR' },
      { row: 'two', userDefinedDimensions: true },
      { row: 'three', object: 'GLACCOUNT' },
    ],
  },
  'twentyfour-seven-office': {
    timeLimit: 'TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS',
    vendor: {},
    credentials: Object.keys(officeScenarios).map((user) => ({
      username: `${user}@nordlys.example`,
      password: userPassword,
    })),
    probes: [{ row: 'one', object: 'ACCOUNT' }],
  },
  tripletex: {
    timeLimit: 'TRIPLETEX_TIME_LIMIT_SECONDS',
    vendor: { applicationName: 'Example App' },
    credentials: eachExample('tripletex', 'employeeToken', { client: 'Fjell Bygg AS' }),
    probes: [
      { row: 'one', area: 'SUPPLIER' },
      { row: 'two', area: 'VOUCHER' },
    ],
  },
  pennylane: {
    timeLimit: 'PENNYLANE_TIME_LIMIT_SECONDS',
    vendor: {},
    credentials: eachExample('pennylane', 'token'),
    probes: [
      { row: 'one', scope: 'suppliers' },
      { row: 'two', scope: 'journals' },
    ],
  },
  'business-central': {
    timeLimit: 'BUSINESS_CENTRAL_TIME_LIMIT_SECONDS',
    vendor: {},
    credentials: eachExample('business-central', 'tenantId', {
      clientId: '00000000-0000-4000-8000-000000000000',
      clientSecret: 'hush',
      environment: 'Production',
    }),
    probes: [
      { row: 'one', entity: 'vendors' },
      { row: 'two', entity: 'accounts' },
    ],
  },
}

/** Returns the sign-in details that each have the name of an example of an ERP in one field. */
function eachExample(
  erp: string,
  field: string,
  others: Record<string, string> = {},
): Record<string, string>[] {
  const folder = join(import.meta.dirname, '../guides', erp, 'answers')
  return globSync('**/*.http', { cwd: folder })
    .sort()
    .map((path) => ({ ...others, [field]: basename(path, '.http') }))
}

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

describe.each([...getConnectors().values()])('the connector $id', (connector) => {
  it('has a trial in this test', () => {
    expect(trials[connector.id]).toBeDefined()
  })

  it('declares ids that are unique camelCase codes', () => {
    for (const ids of [
      connector.checks,
      connector.causes,
      connector.offers,
      connector.credentialFields.map(({ name }) => name),
    ]) {
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z][a-zA-Z0-9]*$/)
    }
    expect(connector.checks).not.toContain('permission')
  })

  it.each(trials[connector.id]?.credentials ?? [])(
    'reports consistent checks in order for %j',
    async (credentials) => {
      const checks = await testAll(connector, credentials)
      const before = checks.filter(({ id }) => id !== 'permission').map(({ id }) => id)
      expect(before).toEqual(connector.checks.filter((id) => before.includes(id)))
      expect(checks.slice(before.length).map(({ row }) => row)).toEqual(
        trials[connector.id]?.probes.map(({ row }) => row),
      )
      for (const check of checks) expectConsistent(connector, check)
      expectStopped(checks.slice(0, before.length))
      expectOffers(connector, checks)
    },
  )
})

async function testAll(connector: Connector, credentials: Record<string, string>): Promise<Check[]> {
  const trial = trials[connector.id] as Trial
  const settings = connector.settings.parse({ ...sandboxSettings(sandbox.url), [trial.timeLimit]: '0.5' })
  const { vendor, probes } = trial
  return collectChecks(
    connector.test({ credentials, vendor, probes, settings, signal: new AbortController().signal }),
  )
}

/**
 * Expects declared causes only, a reason for every failure and for nothing else, and no time where nothing was asked.
 */
function expectConsistent(connector: Connector, { state, findings, raw, ms }: Check): void {
  for (const { cause } of findings) expect(connector.causes).toContain(cause)
  if (state === 'failed') expect(findings).not.toEqual([])
  if (state === 'passed' || state === 'notReached')
    expect({ findings, raw }).toEqual({ findings: [], raw: undefined })
  if (state === 'notReached') expect(ms).toBe(0)
  const order = ['certain', 'likely', 'possible']
  const ranks = findings.map(({ certainty }) => order.indexOf(certainty))
  expect(ranks).toEqual(ranks.toSorted())
}

/**
 * Expects that only passed checks find lists, that each list is declared and found once, and that none is missing when
 * all checks pass.
 */
function expectOffers(connector: Connector, checks: Check[]): void {
  const finders = checks.filter(({ found }) => found !== undefined)
  for (const { state } of finders) expect(state).toBe('passed')
  const names = finders.flatMap(({ found }) => Object.keys(found ?? {}))
  expect(connector.offers.filter((name) => names.includes(name))).toEqual(names)
  const own = checks.filter(({ id }) => id !== 'permission')
  if (own.every(({ state }) => state === 'passed')) expect(names).toEqual(connector.offers)
  for (const choices of finders.flatMap(({ found }) => Object.values(found ?? {}))) {
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length)
    for (const { id, name } of choices) expect([id, name]).not.toContain('')
  }
}

/** Expects that at most one check fails and that none is reached after it. */
function expectStopped(checks: Check[]): void {
  const failedAt = checks.findIndex(({ state }) => state === 'failed')
  if (failedAt < 0) return
  expect(checks.slice(failedAt + 1).every(({ state }) => state === 'notReached')).toBe(true)
}
