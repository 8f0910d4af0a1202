import 'server-only'
import { z } from 'zod'
import type { Certainty, Check } from '@/connectors/connector'
import { erpCompanySchema } from '@/lib/onboarding/erp-company'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { minuteMs } from '@/lib/platform/time'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The outcome of a finished test. `notTheirs` means that the customer can repair nothing, `unclear` that the test has shown
 * nothing to act on.
 */
export type Outcome = 'connected' | 'problem' | 'notTheirs' | 'unclear'

/** One reason why a test failed. `taskId` is the task of the customer's branch that repairs it. */
export type DiagnosedCause = {
  cause: string
  certainty: Certainty
  checkId: string
  rows: string[]
  taskId?: string
}

/** A task that a test re-opens. `rows` are the permission rows concerned, `checks` the checks that failed. */
export type Reopening = { taskId: string; causes: string[]; rows: string[]; checks: string[] }

export type Diagnosis = {
  outcome: Outcome
  /** The causes, each once, the likeliest first. */
  causes: DiagnosedCause[]
  reopen: Reopening[]
  /** The ids of the tasks that this test proved done. */
  verified: string[]
}

/**
 * Who began a test: a person on a page, the schedule of health tests, or the vendor's software. Only a person is there to see it
 * end. The participant of the others is the customer's contact.
 */
export const testOrigins = ['person', 'schedule', 'vendor'] as const

export type TestOrigin = (typeof testOrigins)[number]

/** One test of the connection. `outcome` is absent while it runs. An `interrupted` test has lost the process that ran it. */
export type TestSummary = {
  id: string
  /** The reference that a customer tells support, like 7F3K-20QX. */
  reference: string
  origin: TestOrigin
  startedAt: Date
  finishedAt?: Date
  outcome?: Outcome | 'interrupted'
  /** The checks in the order in which they were made. While the test runs, they are those finished so far. */
  checks: Check[]
  diagnosis?: Diagnosis
}

/**
 * For so long the process that runs a test has it for itself, and renews this while it lives. A test whose lease has ended has
 * lost its process.
 */
export const leaseSeconds = 20

/** A test without a lease, of an earlier version, has lost its process when it runs for longer than this. */
const unleasedMinutes = 3

export const testSelect = {
  id: true,
  reference: true,
  origin: true,
  startedAt: true,
  leasedUntil: true,
  finishedAt: true,
  outcome: true,
  checks: true,
  diagnosis: true,
} satisfies Prisma.ConnectionTestSelect

type TestRow = Prisma.ConnectionTestGetPayload<{ select: typeof testSelect }>

const originSchema = z.enum(testOrigins).catch('person')

const certaintySchema = z.enum(['certain', 'likely', 'possible'])

const choiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string().optional(),
  isAvailable: z.boolean(),
  isDefault: z.boolean().optional(),
  details: z.record(z.string(), z.string()).optional(),
})

const checkSchema: z.ZodType<Check> = z.object({
  id: z.string(),
  row: z.string().optional(),
  state: z.enum(['passed', 'failed', 'unknown', 'notReached']),
  findings: z.array(z.object({ cause: z.string(), certainty: certaintySchema })),
  raw: z
    .object({
      level: z.enum(['network', 'http', 'control', 'authentication', 'result']),
      httpStatus: z.number().optional(),
      code: z.string().optional(),
      text: z.string().optional(),
      supportId: z.string().optional(),
    })
    .optional(),
  found: z.record(z.string(), z.array(choiceSchema)).optional(),
  choices: z
    .object({ field: z.string(), options: z.array(z.object({ value: z.string(), name: z.string() })) })
    .optional(),
  company: erpCompanySchema.optional(),
  environment: z.string().optional(),
  ms: z.number(),
})

const diagnosisSchema: z.ZodType<Diagnosis> = z.object({
  outcome: z.enum(['connected', 'problem', 'notTheirs', 'unclear']),
  causes: z.array(
    z.object({
      cause: z.string(),
      certainty: certaintySchema,
      checkId: z.string(),
      rows: z.array(z.string()),
      taskId: z.string().optional(),
    }),
  ),
  reopen: z.array(
    z.object({
      taskId: z.string(),
      causes: z.array(z.string()),
      rows: z.array(z.string()),
      checks: z.array(z.string()),
    }),
  ),
  verified: z.array(z.string()),
})

/** Turns a row into a test. A row without an end counts as interrupted once its lease has ended. */
export function toTestSummary({ id, reference, startedAt, finishedAt, ...row }: TestRow): TestSummary {
  const diagnosis = diagnosisSchema.safeParse(row.diagnosis).data
  const isLost = finishedAt
    ? row.outcome === 'interrupted'
    : leaseEnd(startedAt, row.leasedUntil).getTime() <= databaseNow().getTime()
  const outcome = isLost ? 'interrupted' : finishedAt ? (diagnosis?.outcome ?? 'unclear') : undefined
  const checks = z.array(checkSchema).catch([]).parse(row.checks)
  const origin = originSchema.parse(row.origin)
  return { id, reference, origin, startedAt, finishedAt: finishedAt ?? undefined, outcome, checks, diagnosis }
}

/** Returns the environment of the ERP that a test asked, or undefined where the ERP has only one. */
export function testedEnvironment(checks: readonly Check[]): string | undefined {
  return checks.find(({ environment }) => environment !== undefined)?.environment
}

function leaseEnd(startedAt: Date, leasedUntil: Date | null): Date {
  return leasedUntil ?? new Date(startedAt.getTime() + unleasedMinutes * minuteMs)
}

/** Returns the condition for tests of an onboarding that still run. */
export function runningTestWhere(onboardingId: string): Prisma.ConnectionTestWhereInput {
  const now = databaseNow()
  return {
    onboardingId,
    finishedAt: null,
    OR: [{ leasedUntil: { gt: now } }, unleased({ gt: earliestStart(now) })],
  }
}

/** Returns the condition for tests that have lost their process and are not marked as interrupted yet. */
export function lostTestWhere(): Prisma.ConnectionTestWhereInput {
  const now = databaseNow()
  return { finishedAt: null, OR: [{ leasedUntil: { lte: now } }, unleased({ lte: earliestStart(now) })] }
}

function unleased(startedAt: Prisma.DateTimeFilter): Prisma.ConnectionTestWhereInput {
  return { leasedUntil: null, startedAt }
}

function earliestStart(now: Date): Date {
  return new Date(now.getTime() - unleasedMinutes * minuteMs)
}
