import { expect } from '@playwright/test'
import { query } from './database'
import { sandboxPassword } from './invitation'
import type { Answer, Visitor } from './visitor'
import type { Words } from './words'

export type Credentials = Record<string, string>

type OpenedOnboarding = { visitor: Visitor; onboardingId: string; words: Words }

/** Types the sign-in details and tests: answers the page that comes next, which is the test's unless it was refused. */
export async function startTest(
  { visitor, onboardingId, words }: OpenedOnboarding,
  typed: Credentials,
): Promise<Answer> {
  const page = await visitor.open(`/${words.locale}/setup/${onboardingId}/connect`)
  const all = { userId: 'Payhawk', password: sandboxPassword, ...typed }
  const fields = Object.entries(all).map(([name, value]) => [`credentials.${name}`, value])
  return visitor.press(page, words.say('connect.submit'), Object.fromEntries(fields))
}

/** Starts a test, waits for its end and returns its page. */
export async function testConnection(opened: OpenedOnboarding, typed: Credentials): Promise<Answer> {
  return seeEnd(opened.visitor, await startTest(opened, typed))
}

export async function seeEnd(visitor: Visitor, started: Pick<Answer, 'path'>): Promise<Answer> {
  expect(started.path).toContain('/tests/')
  const testId = started.path.split('/').at(-1)
  const isFinished = 'select 1 from "ConnectionTest" where id = $1 and "finishedAt" is not null'
  await expect.poll(() => query(isFinished, [testId]), { timeout: 30_000 }).toHaveLength(1)
  return visitor.open(started.path)
}

export async function countAttempts(companyId: string): Promise<number> {
  const answer = await fetch(new URL(`/sandbox/attempts?company=${companyId}`, process.env.SANDBOX_URL))
  return ((await answer.json()) as { attempts: number }).attempts
}

export async function listViolations(): Promise<unknown> {
  return (await fetch(new URL('/sandbox/violations', process.env.SANDBOX_URL))).json()
}
