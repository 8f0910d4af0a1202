import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox'
import { collectChecks } from '../collect-checks'
import type { Check, Probe } from '../connector'
import { twentyfourSevenOffice } from './connector'
import { settingsSchema } from './settings'

export const applicationId = '24700000-0000-4000-8000-000000000247'

export type TestRun = {
  /** What stands before the @ decides what the sandbox does. */
  user: string
  password?: string
  probes?: Probe[]
  environment?: Record<string, string>
  signal?: AbortSignal
}

/** A sandbox for the tests of one file, which must end every one of them without a violation of the protocol. */
export function sandboxForTests() {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox()
  })
  afterEach(async () => {
    expect(await ask('violations')).toEqual([])
  })
  afterAll(() => sandbox.close())

  async function ask(path: string) {
    return (await fetch(`${sandbox.url}/sandbox/${path}`)).json()
  }

  return {
    url: () => sandbox.url,
    attempts: async (user: string) => (await ask(`attempts?user=${usernameOf(user)}`)).attempts as number,
    run: (run: TestRun) => runTest(sandbox.url, run),
  }
}

/** All checks of one test of the connector against the services at `url`. */
export function runTest(url: string, { user, password, ...run }: TestRun): Promise<Check[]> {
  const settings = settingsSchema.parse({
    TWENTYFOURSEVENOFFICE_URL: url,
    TWENTYFOURSEVENOFFICE_APPLICATION_ID: applicationId,
    ...run.environment,
  })
  return collectChecks(
    twentyfourSevenOffice.test({
      credentials: { username: usernameOf(user), password: password ?? 'sandbox-password' },
      vendor: {},
      probes: run.probes ?? [],
      settings,
      signal: run.signal ?? new AbortController().signal,
    }),
  )
}

function usernameOf(user: string): string {
  return `${user}@nordlys.example`
}
