import type { Check, Probe } from '@/connectors/connector'
import { collectChecks, sandboxOf } from '@/connectors/sandbox.fixture'
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

/** See `sandboxOf`. */
export const sandboxForTests = () =>
  sandboxOf<TestRun>({ runTest, attemptsOf: (user) => `user=${usernameOf(user)}` })

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
