import 'server-only'
import type { Probe } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { credentialFieldsOf } from '@/lib/connection/connectors'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { isMet } from '@/lib/guide/model/conditions'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { stillRunning } from '@/lib/onboarding/view/test-summary'
import { db } from '@/lib/platform/db'
import { countTry } from '@/lib/platform/rate-limit'
import { createReference } from '@/lib/platform/secrets/token'
import { minuteMs } from '@/lib/platform/time'

/** A test about to be made; holds the credentials, so it stays in this process. */
export type TestRun = {
  testId: string
  reference: string
  onboardingId: string
  connectorId: string
  credentials: Record<string, string>
  /** When they were last saved. */
  credentialsAt: Date
  /** Values of the credentials that nobody may read in an answer. */
  secrets: string[]
  vendor: Record<string, string>
  probes: Probe[]
}

export type StartedTest =
  /** `run` is absent where somebody's test is running already. */
  | { testId: string; run?: TestRun }
  | { code: 'credentialsMissing' }
  | { code: 'tooManyTests'; retryAfterMinutes: number }

/** Begins a test with the stored credentials. One at a time: whoever comes second watches the first one's. */
export async function startTest(participant: Participant): Promise<StartedTest> {
  const running = await db.connectionTest.findFirst({
    where: stillRunning(participant.onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const wait = await countTry('connectionTest', participant.onboardingId)
  if (wait !== undefined) return { code: 'tooManyTests', retryAfterMinutes: Math.ceil(wait / minuteMs) }
  const { result } = await changeOnboarding(participant, (change) => begin(change, participant))
  return result
}

async function begin(change: Change, { participantId }: Participant): Promise<StartedTest> {
  const { tx, onboardingId, guide, record, recordEvent } = change
  const running = await tx.connectionTest.findFirst({
    where: stillRunning(onboardingId),
    select: { id: true },
  })
  if (running) return { testId: running.id }
  const { connector: connectorId } = guide
  const credentials = await credentialsFor(change)
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

async function credentialsFor({ tx, onboardingId, guide, record }: Change) {
  const stored = await readCredentials(tx, onboardingId)
  if (!stored) return undefined
  const all: Record<string, string> = { ...stored.fields, ...stored.secrets }
  const asked = credentialFieldsOf(guide, record.answers)
  if (asked.some(({ name, isRequired }) => isRequired && !all[name])) return undefined
  const given = asked.flatMap(({ name }) => (all[name] ? [[name, all[name]]] : []))
  return {
    credentials: Object.fromEntries(given),
    credentialsAt: stored.updatedAt,
    secrets: Object.values(stored.secrets),
  }
}

function textsOf(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
