import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { type ConnectedCompany, companyFromChecks, withoutTyped } from '@/lib/onboarding/erp-company'
import type { Diagnosis } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { Prisma } from '@/prisma/generated/client'

/**
 * Pins the company of a first connection, inside a change and after a test that reached no other company. A test with a clear
 * outcome also drops the pending company.
 */
export async function pinCompany(change: Change, checks: Check[], { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, record } = change
  const company = companyFromChecks(checks)
  if (company && outcome === 'connected' && !record.erpCompany)
    await saveCompany(change, { ...withoutTyped(company), since: databaseNow() })
  // The current credentials have got in, so the earlier ones are no longer needed.
  if (company) await tx.earlierCredential.deleteMany({ where: { onboardingId } })
  if (outcome === 'connected' || outcome === 'problem') await dropPendingCompany(change)
}

/** Writes the company of the connection, inside a change. */
export async function saveCompany({ tx, onboardingId }: Change, company: ConnectedCompany): Promise<void> {
  const data = { erpCompany: { ...company, since: company.since.toISOString() } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}

/** Removes the pending company, so that nobody is asked which company is meant. */
export async function dropPendingCompany({
  tx,
  onboardingId,
}: Pick<Change, 'tx' | 'onboardingId'>): Promise<void> {
  const data = { pendingCompany: Prisma.DbNull }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}
