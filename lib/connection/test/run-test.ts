import 'server-only'
import type { Check, TokensReply } from '@/connectors/connector'
import { getConnector } from '@/lib/connection/connectors'
import { renewTokens } from '@/lib/connection/credentials/tokens'
import { leaseSeconds } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { finishTest } from './finish-test'
import type { TestRun } from './start-test'

/** Limits a test, whatever its ERP does. */
export const timeLimitMs = 150_000

/** Runs a test that was started. Each check is written at once, so that the page can show it. */
export async function runTest(run: TestRun): Promise<void> {
  const checks: Check[] = []
  const release = holdLease(run)
  const isComplete = await collectChecks(run, checks)
  await finishTest(run, checks, isComplete).finally(release)
}

/** Renews the lease of a test while this process lives. Returns a function that ends it. */
function holdLease({ testId }: TestRun): () => void {
  const renew = () =>
    db.$executeRaw`
      update "ConnectionTest" set "leasedUntil" = clock_timestamp() + ${leaseSeconds} * interval '1 second'
      where id = ${testId}::uuid and "finishedAt" is null`.catch((error: Error) =>
      getLog().warn({ testId, error: error.name }, 'a test’s lease could not be renewed'),
    )
  const timer = setInterval(renew, (leaseSeconds * 1000) / 4)
  return () => clearInterval(timer)
}

async function collectChecks(run: TestRun, checks: Check[]): Promise<boolean> {
  const { connector, settings } = getConnector(run.connectorId)
  const { credentials, vendor, environment, probes, testId, reference, refusalsLeft } = run
  const signal = AbortSignal.timeout(timeLimitMs)
  try {
    for await (const check of connector.test({
      credentials,
      vendor,
      environment,
      probes,
      settings,
      refusalsLeft,
      signal,
      ...(connector.consent && { renew: () => renewForTest(run) }),
    })) {
      checks.push(redact(check, run.secrets))
      await writeCheck(run.testId, checks.slice(-1))
    }
    return true
  } catch (error) {
    // A connector throws only when the time of the whole test is up. Anything else is an error in our own code.
    getLog().error(
      { testId, reference, error: error instanceof Error ? error.name : 'unknown' },
      'test broke off',
    )
    return false
  }
}

/** Renews the tokens of a consent for a test, whose answers must not show the new ones either. */
async function renewForTest({ onboardingId, secrets }: TestRun): Promise<TokensReply> {
  const reply = await renewTokens(onboardingId)
  if (reply?.tokens) secrets.push(reply.tokens.accessToken, reply.tokens.refreshToken ?? '')
  return reply ?? { refused: 'consentEnded', ms: 0 }
}

/** Writes checks. The database appends them, so that no write can lose another one. */
async function writeCheck(testId: string, checks: Check[]): Promise<void> {
  const added = JSON.stringify(checks)
  await db.$executeRaw`
    update "ConnectionTest" set checks = checks || ${added}::jsonb
    where id = ${testId}::uuid and "finishedAt" is null`
}

/**
 * Removes secrets and control characters from an ERP's answer, whatever its connector has redacted. PostgreSQL stores no NUL.
 */
export function redact(check: Check, secrets: string[]): Check {
  if (!check.raw) return check
  const entries = Object.entries(check.raw).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? withoutSecrets(value, secrets)
          .replace(/\p{Cc}+/gu, ' ')
          .slice(0, 2000)
      : value,
  ])
  return { ...check, raw: Object.fromEntries(entries) }
}

function withoutSecrets(text: string, secrets: string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '…'), text)
}
