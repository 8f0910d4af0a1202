import { z } from 'zod'
import type { Check, ErpCompany } from '@/connectors/connector'

/** The company that the proved connection reaches since `since`. `before` is the company that somebody replaced by it. */
export type ConnectedCompany = ErpCompany & { since: Date; before?: ErpCompany }

/** Another company that a later test has reached. It is pending until somebody says which company is meant. */
export type PendingCompany = { testId: string; company: ErpCompany }

const companyShape = { id: z.string(), name: z.string(), part: z.string().optional() }

export const erpCompanySchema: z.ZodType<ErpCompany> = z.object(companyShape)

const pendingShape = { ...companyShape, typed: z.string().optional() }

export const connectedCompanySchema: z.ZodType<ConnectedCompany> = z.object({
  ...companyShape,
  since: z.coerce.date(),
  before: erpCompanySchema.optional(),
})

export const pendingCompanySchema: z.ZodType<PendingCompany> = z.object({
  testId: z.string(),
  company: z.object(pendingShape),
})

/** Returns the company that a test has reached, or undefined when the test did not get in. */
export function companyFromChecks(checks: Pick<Check, 'company'>[]): ErpCompany | undefined {
  return checks.find(({ company }) => company)?.company
}

/**
 * Tells whether a test has reached another company than the connection does, or, before there is a connection, than the one that was
 * typed. A test that did not get in reached none.
 */
export function isOtherCompany({ checks }: { checks: Check[] }, connected: ErpCompany | undefined): boolean {
  const company = companyFromChecks(checks)
  if (company === undefined) return false
  return connected === undefined ? company.typed !== undefined : company.id !== connected.id
}

/** Returns the company by the ERP's own words alone, as a connection keeps it. */
export function withoutTyped({ typed: _, ...company }: ErpCompany): ErpCompany {
  return company
}

/** Returns the newest test that proves the connection. `tests` are sorted with the newest first. */
export function findProvingTest<Test extends { outcome?: string; checks: Check[] }>(
  tests: Test[],
  connected: ErpCompany | undefined,
): Test | undefined {
  return tests.find((test) => test.outcome === 'connected' && !isOtherCompany(test, connected))
}

/** Tells whether something was chosen while the connection reached another company. */
export function predatesCompany(at: Date, company: ConnectedCompany | undefined): boolean {
  return company?.before !== undefined && at < company.since
}
