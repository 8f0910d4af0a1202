import 'server-only'
import type { Invitation, Setup, TestSummary } from './setup'

/** What one participant may see of one onboarding; null for anybody else, whatever the id looks like. */
export async function getSetup(_onboardingId: string): Promise<Setup | null> {
  return null
}

/** One test of one's own onboarding; null for a foreign or malformed id. */
export async function getTest(_onboardingId: string, _testId: string): Promise<TestSummary | null> {
  return null
}

/** What a link leads to. Reading it changes nothing: mail scanners follow links. */
export async function getInvitation(_token: string): Promise<Invitation> {
  return { state: 'unknown' }
}
