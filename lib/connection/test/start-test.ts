import 'server-only'
import type { Probe } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { listCredentialFields } from '@/lib/connection/connectors'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { isMet } from '@/lib/guide/model/conditions'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { runningTestWhere } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { createReference } from '@/lib/platform/secrets/token'

/** A test to be run. It holds the credentials, so it must not leave this process. */
export type TestRun = {
  testId: string
  reference: string
  onboardingId: string
  connectorId: string
  credentials: Record<string, string>
  /** The time at which the credentials were last saved. */
  credentialsAt: Date
  /** The secret values, which must not appear in a stored answer. */
  secrets: string[]
  vendor: Record<string, string>
  probes: Probe[]
}

export type StartedTest =
  /** `run` is absent when another test of the onboarding is running. `testId` is then the other test's. */
  | { testId: string; run?: TestRun }
  | { code: 'credentialsMissing' }
  | { code: 'tooManyTests'; retryAfterMinutes: number }

/** Starts a test with the stored credentials. Only one test runs at a time, so a second start returns the running test. */
export async function startTest(participant: Participant): Promise<StartedTest> {
  const running = await db.connectionTest.findFirst({
    where: runningTestWhere(participant.onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const wait = await countTry('connectionTest', participant.onboardingId)
  if (wait !== undefined) return { code: 'tooManyTests', retryAfterMinutes: Math.ceil(wait / 60_000) }
  const { result } = await changeOnboarding(participant, (change) => createTest(change, participant))
  return result
}

async function createTest(change: Change, { participantId }: Participant): Promise<StartedTest> {
  const { tx, onboardingId, guide, record, recordEvent } = change
  const running = await tx.connectionTest.findFirst({
    where: runningTestWhere(onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const { connector: connectorId } = guide
  const credentials = await loadCredentials(change)
  if (!credentials || !connectorId) return { code: 'credentialsMissing' }
  const data = { onboardingId, participantId, reference: createReference() }
  const test = await tx.connectionTest.create({ data, select: { id: true, reference: true } })
  recordEvent({ kind: 'testStarted', data: { testId: test.id } })
  const run = {
    testId: test.id,
    reference: test.reference,
    onboardingId,
    connectorId,
    vendor: textsOf(guide.values),
    probes: guide.permissions.flatMap((row) =>
      row.probe && isMet(row.when, record.answers) ? [row.probe] : [],
    ),
    ...credentials,
  }
  return { testId: test.id, run }
}

async function loadCredentials({ tx, onboardingId, guide, record }: Change) {
  const stored = await readCredentials(tx, onboardingId)
  if (!stored) return undefined
  const all: Record<string, string> = { ...stored.fields, ...stored.secrets }
  const fields = listCredentialFields(guide, record.answers)
  if (fields.some(({ name, isRequired }) => isRequired && !all[name])) return undefined
  const filled = fields.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : []))
  return {
    credentials: Object.fromEntries(filled),
    credentialsAt: stored.updatedAt,
    secrets: Object.values(stored.secrets),
  }
}

function textsOf(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
