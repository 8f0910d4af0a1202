import 'server-only'
import type { Probe } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { environmentOf, listTestedFields, vendorTexts } from '@/lib/connection/connectors'
import type { TestRefusal } from '@/lib/connection/credentials/credentials-form'
import { tokensAmong } from '@/lib/connection/credentials/kept-tokens'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { findErpPause } from '@/lib/connection/limits/erp-pause'
import { type Fingerprints, fingerprintsOf } from '@/lib/connection/limits/fingerprints'
import { limitSignIn, reserveSignIn } from '@/lib/connection/limits/refused-sign-ins'
import { getConnectors } from '@/lib/connection/registry'
import { isMet } from '@/lib/guide/model/conditions'
import { textsByName } from '@/lib/guide/model/customer-values'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { leaseSeconds, runningTestWhere, type TestOrigin } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { createReference } from '@/lib/platform/secrets/token'
import { hourMs, minuteMs } from '@/lib/platform/time'

/** A test to be run. It holds the credentials, so it must not leave this process. */
export type TestRun = {
  testId: string
  reference: string
  origin: TestOrigin
  onboardingId: string
  connectorId: string
  credentials: Record<string, string>
  /** The time at which the credentials were last saved. */
  credentialsAt: Date
  /** The secret values, which must not appear in a stored answer. */
  secrets: string[]
  prints: Fingerprints
  /** How many sign-ins the ERP may refuse in this test. */
  refusalsLeft: number
  vendor: Record<string, string>
  /** The environment of the ERP, where it has several and the customer has named one. */
  environment?: string
  probes: Probe[]
}

export type StartedTest =
  /** `run` is absent when another test of the onboarding is running. `testId` is then the other test's. */
  { testId: string; run?: TestRun } | { code: 'credentialsMissing' } | TestRefusal

/**
 * How many tests of one onboarding may start within some time, whatever comes of them, by who begins them. Each origin has a
 * limit of its own, so that neither the schedule nor the vendor's software can use up what a person has. The schedule limits itself.
 */
const testLimits: Record<Exclude<TestOrigin, 'schedule'>, { tests: number; withinMs: number }> = {
  person: { tests: 12, withinMs: 15 * minuteMs },
  vendor: { tests: 6, withinMs: hourMs },
}

/**
 * Starts a person's test with the stored credentials. Only one test runs at a time, so a second start returns the running test.
 * `hasErpChanged` says that the person has changed something in the ERP since it refused these credentials.
 */
export async function startTest(participant: Participant, hasErpChanged = false): Promise<StartedTest> {
  const running = await db.connectionTest.findFirst({
    where: runningTestWhere(participant.onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const { result } = await changeOnboarding(participant, (change) =>
    createTest(change, { participantId: participant.participantId, origin: 'person', hasErpChanged }),
  )
  return result
}

type NewTest = { participantId: string; origin: TestOrigin; hasErpChanged?: boolean }

/** Inside a change: creates a test, unless one runs or none may begin now. Whoever calls this runs it after the change. */
export async function createTest(
  change: Change,
  { participantId, origin, hasErpChanged = false }: NewTest,
): Promise<StartedTest> {
  const { tx, onboardingId, guide, record, recordEvent } = change
  const running = await tx.connectionTest.findFirst({
    where: runningTestWhere(onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const { connector: connectorId } = guide
  const credentials = await loadCredentials(change)
  if (!credentials || !connectorId) return { code: 'credentialsMissing' }
  const environment = environmentOf(guide, record.answers)
  const prints = fingerprintsOf(connectorId, credentials.credentials, { onboardingId, environment })
  const limit = await limitTests(change, { prints, origin, hasErpChanged })
  if ('code' in limit) return limit
  const leasedUntil = new Date(databaseNow().getTime() + leaseSeconds * 1000)
  const data = { onboardingId, participantId, origin, reference: createReference(), leasedUntil }
  const test = await tx.connectionTest.create({ data, select: { id: true, reference: true } })
  await reserveSignIn(tx, test.id, prints)
  // The schedule's tests are told only when they end, and only when they have found something.
  if (origin !== 'schedule') recordEvent({ kind: 'testStarted', data: { testId: test.id, origin } })
  const run = {
    testId: test.id,
    reference: test.reference,
    origin,
    onboardingId,
    connectorId,
    vendor: { ...vendorTexts(guide.values), ...textsByName(await readKnownValues(change)) },
    environment,
    probes: guide.permissions.flatMap((row) =>
      row.probe && isMet(row.when, record.answers) ? [row.probe] : [],
    ),
    ...limit,
    prints: prints[0],
    ...credentials,
  }
  return { testId: test.id, run }
}

/** Says whether a test may begin now: the onboarding has tests left, the ERP wants to be asked, and the user may sign in. */
async function limitTests(
  { tx, onboardingId }: Change,
  {
    prints,
    origin,
    hasErpChanged,
  }: { prints: ReturnType<typeof fingerprintsOf>; origin: TestOrigin; hasErpChanged: boolean },
): Promise<TestRefusal | { refusalsLeft: number }> {
  const waitMs = origin === 'schedule' ? 0 : await waitForLimit(tx, onboardingId, origin)
  if (waitMs > 0) return { code: 'tooManyTests', retryAfterMinutes: Math.ceil(waitMs / minuteMs) }
  const retryAfterMinutes = await findErpPause(tx, prints)
  if (retryAfterMinutes !== undefined) return { code: 'erpPaused', retryAfterMinutes }
  return limitSignIn(tx, prints, hasErpChanged)
}

/** Returns the milliseconds until the next test of this origin may start, or 0. */
async function waitForLimit(
  tx: Change['tx'],
  onboardingId: string,
  origin: keyof typeof testLimits,
): Promise<number> {
  const { tests: most, withinMs } = testLimits[origin]
  const recent = await tx.connectionTest.findMany({
    where: { onboardingId, origin, startedAt: { gt: new Date(databaseNow().getTime() - withinMs) } },
    select: { startedAt: true },
    orderBy: { startedAt: 'desc' },
    take: most,
  })
  const oldest = recent[most - 1]
  return oldest ? oldest.startedAt.getTime() + withinMs - databaseNow().getTime() : 0
}

async function loadCredentials({ tx, onboardingId, guide, record }: Change) {
  const stored = await readCredentials(tx, onboardingId)
  if (!stored) return undefined
  const all: Record<string, string> = { ...stored.fields, ...stored.secrets }
  const fields = listTestedFields(guide, record, stored.fields)
  if (fields.some(({ name, isRequired }) => isRequired && !all[name])) return undefined
  const filled = fields.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : []))
  const tokens = getConnectors().get(guide.connector ?? '')?.consent ? tokensAmong(stored.secrets) : undefined
  // Tokens that the vendor has received are no longer ours to use: whoever wants a test consents anew.
  if (tokens && (!tokens.accessToken || stored.isHandedOver)) return undefined
  return {
    credentials: { ...Object.fromEntries(filled), ...tokens },
    credentialsAt: stored.updatedAt,
    secrets: Object.values(stored.secrets),
  }
}
