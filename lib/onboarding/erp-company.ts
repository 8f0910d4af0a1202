import { z } from 'zod'
import type { Check, ErpCompany } from '@/connectors/connector'

/** Where the proved connection leads; `before`: where it led until then, if somebody has replaced that. */
export type ConnectedCompany = ErpCompany & { since: Date; before?: ErpCompany }

/** Where a later test has led instead, until somebody says which of them is meant. */
export type PendingCompany = { testId: string; company: ErpCompany }

const companyShape = { id: z.string(), name: z.string(), part: z.string().optional() }

export const erpCompanySchema: z.ZodType<ErpCompany> = z.object(companyShape)

export const connectedCompanySchema: z.ZodType<ConnectedCompany> = z.object({
  ...companyShape,
  since: z.coerce.date(),
  before: erpCompanySchema.optional(),
})

export const pendingCompanySchema: z.ZodType<PendingCompany> = z.object({
  testId: z.string(),
  company: erpCompanySchema,
})

export function companyFromChecks(checks: Pick<Check, 'company'>[]): ErpCompany | undefined {
  return checks.find(({ company }) => company)?.company
}

/** Whether a test has been in another company than the connection's; one that did not get in was nowhere. */
export function isOtherCompany({ checks }: { checks: Check[] }, connected: ErpCompany | undefined): boolean {
  const company = companyFromChecks(checks)
  return company !== undefined && connected !== undefined && company.id !== connected.id
}

/** The newest test that has proved the connection. */
export function findProvingTest<Test extends { outcome?: string; checks: Check[] }>(
  tests: Test[],
  connected: ErpCompany | undefined,
): Test | undefined {
  return tests.find((test) => test.outcome === 'connected' && !isOtherCompany(test, connected))
}

/** Whether something was chosen while the connection led to another company. */
export function predatesCompany(at: Date, company: ConnectedCompany | undefined): boolean {
  return company?.before !== undefined && at < company.since
}
