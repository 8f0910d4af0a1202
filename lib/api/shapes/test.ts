import { z } from 'zod'
import { companyFromChecks, withoutTyped } from '@/lib/onboarding/erp-company'
import { type TestSummary, testOrigins, testSelect, toTestSummary } from '@/lib/onboarding/view/test-summary'
import type { Prisma } from '@/prisma/generated/client'
import { time, toTime, toTimeOrNull } from './times'

const certainty = z.enum(['certain', 'likely', 'possible'])

export const companySchema = z
  .object({ id: z.string(), name: z.string(), part: z.string().nullable() })
  .meta({ id: 'ErpCompany' })

const checkSchema = z.object({
  id: z.string(),
  permission: z.string().nullable(),
  state: z.enum(['passed', 'failed', 'unknown', 'notReached']),
  findings: z.array(z.object({ cause: z.string(), certainty })),
  ms: z.number(),
})

const causeSchema = z.object({
  cause: z.string(),
  certainty,
  checkId: z.string(),
  permissions: z.array(z.string()),
  taskId: z.string().nullable(),
})

const repairSchema = z.object({
  taskId: z.string(),
  causes: z.array(z.string()),
  permissions: z.array(z.string()),
})

/** A test of the connection: codes and ids, and the name of the company, but never what the ERP has answered. */
export const testSchema = z
  .object({
    id: z.uuid(),
    onboardingId: z.uuid(),
    reference: z.string(),
    origin: z.enum(testOrigins),
    state: z.enum(['running', 'connected', 'problem', 'notTheirs', 'unclear', 'interrupted']),
    startedAt: time,
    finishedAt: time.nullable(),
    checks: z.array(checkSchema),
    causes: z.array(causeSchema),
    repairs: z.array(repairSchema),
    verifiedTaskIds: z.array(z.string()),
    company: companySchema.nullable(),
  })
  .meta({ id: 'ConnectionTest' })

export const apiTestSelect = { ...testSelect, onboardingId: true } satisfies Prisma.ConnectionTestSelect

type TestRow = Prisma.ConnectionTestGetPayload<{ select: typeof apiTestSelect }>

export function toTest(row: TestRow): z.input<typeof testSchema> {
  const { id, reference, origin, startedAt, finishedAt, outcome, checks, diagnosis } = toTestSummary(row)
  const company = companyFromChecks(checks)
  return {
    id,
    onboardingId: row.onboardingId,
    reference,
    origin,
    state: outcome ?? 'running',
    startedAt: toTime(startedAt),
    finishedAt: toTimeOrNull(finishedAt),
    checks: checks.map(toCheck),
    causes: (diagnosis?.causes ?? []).map(({ rows, taskId, ...cause }) => ({
      ...cause,
      permissions: rows,
      taskId: taskId ?? null,
    })),
    repairs: (diagnosis?.reopen ?? []).map(({ taskId, causes, rows }) => ({
      taskId,
      causes,
      permissions: rows,
    })),
    verifiedTaskIds: diagnosis?.verified ?? [],
    company: company ? { ...withoutTyped(company), part: company.part ?? null } : null,
  }
}

function toCheck({ id, row, state, findings, ms }: TestSummary['checks'][number]) {
  return { id, permission: row ?? null, state, findings, ms }
}
