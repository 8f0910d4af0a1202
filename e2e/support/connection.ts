import { expect } from '@playwright/test'
import { query } from './database'
import { sandboxPassword } from './invitation'
import type { PageResponse, Visitor } from './visitor'
import type { Words } from './words'

export type Credentials = Record<string, string>

type OpenedOnboarding = { visitor: Visitor; onboardingId: string; words: Words }

/** Fills in the sign-in details and starts a test. Returns the test's page, or the form when the product starts no test. */
export async function startTest(
  { visitor, onboardingId, words }: OpenedOnboarding,
  typed: Credentials,
): Promise<PageResponse> {
  const page = await visitor.open(`/${words.locale}/setup/${onboardingId}/connect`)
  const details = { userId: 'Payhawk', password: sandboxPassword, ...typed }
  const fields = Object.entries(details).map(([name, value]) => [`credentials.${name}`, value])
  return visitor.press(page, words.say('connect.submit'), Object.fromEntries(fields))
}

/** Starts a test, waits for its end and returns its page. */
export async function testConnection(opened: OpenedOnboarding, typed: Credentials): Promise<PageResponse> {
  return seeEnd(opened.visitor, await startTest(opened, typed))
}

/** Waits up to 30 seconds until a test has finished, and returns its page. */
export async function seeEnd(visitor: Visitor, started: Pick<PageResponse, 'path'>): Promise<PageResponse> {
  expect(started.path).toContain('/tests/')
  const testId = started.path.split('/').at(-1)
  const isFinished = 'select 1 from "ConnectionTest" where id = $1 and "finishedAt" is not null'
  await expect.poll(() => query(isFinished, [testId]), { timeout: 30_000 }).toHaveLength(1)
  return visitor.open(started.path)
}

/** Returns how often the product tried to sign in to a company of the sandbox. */
export async function countAttempts(companyId: string): Promise<number> {
  const response = await fetch(new URL(`/sandbox/attempts?company=${companyId}`, process.env.SANDBOX_URL))
  return ((await response.json()) as { attempts: number }).attempts
}

/** Returns the requests that the sandbox received and that the ERPs' protocols do not allow. */
export async function listViolations(): Promise<unknown> {
  return (await fetch(new URL('/sandbox/violations', process.env.SANDBOX_URL))).json()
}
