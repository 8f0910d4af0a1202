import type { Check, Connector, Probe } from '@/connectors/connector'
import { collectChecks, sandboxOf } from '@/connectors/sandbox.fixture'
import { getConnectors } from '@/lib/connection/registry'
import { sandboxSettings, userPassword } from '@/sandbox/settings'

const twentyfourSevenOffice = getConnectors().get('twentyfour-seven-office') as Connector

export type TestRun = {
  /** The part of the user name before the @, which decides what the sandbox does. */
  user: string
  /** The whole user name, in place of the address of `user`. */
  username?: string
  password?: string
  probes?: Probe[]
  environment?: Record<string, string>
  signal?: AbortSignal
}

/** Starts a sandbox for the tests of one file, as `sandboxOf` describes. */
export const sandboxForTests = () =>
  sandboxOf<TestRun>({ runTest, attemptsOf: (user) => `user=${usernameOf(user)}` })

/** Runs one test of the connector against the services at `url` and returns all its checks. */
export function runTest(
  url: string,
  { user, username = usernameOf(user), password, ...run }: TestRun,
): Promise<Check[]> {
  const settings = twentyfourSevenOffice.settings.parse({ ...sandboxSettings(url), ...run.environment })
  return collectChecks(
    twentyfourSevenOffice.test({
      credentials: { username, password: password ?? userPassword },
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
