import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Change } from '@/lib/onboarding/change-onboarding'
import { type ConnectedCompany, companyFromChecks } from '@/lib/onboarding/erp-company'
import type { Diagnosis } from '@/lib/onboarding/view/test-summary'
import { Prisma } from '@/prisma/generated/client'

/** Inside a change, after a test that was not elsewhere: a first connection keeps to where it leads, and nothing is asked any more. */
export async function pinCompany(change: Change, checks: Check[], { outcome }: Diagnosis): Promise<void> {
  const { tx, onboardingId, record } = change
  const company = companyFromChecks(checks)
  if (company && outcome === 'connected' && !record.erpCompany)
    await saveCompany(change, { ...company, since: new Date() })
  // Whoever got in with them has proved them: those before are of no use any more.
  if (company) await tx.earlierCredential.deleteMany({ where: { onboardingId } })
  if (outcome === 'connected' || outcome === 'problem') await dropPendingCompany(change)
}

export async function saveCompany({ tx, onboardingId }: Change, company: ConnectedCompany): Promise<void> {
  const data = { erpCompany: { ...company, since: company.since.toISOString() } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}

/** Nothing is asked any more. */
export async function dropPendingCompany({
  tx,
  onboardingId,
}: Pick<Change, 'tx' | 'onboardingId'>): Promise<void> {
  const data = { pendingCompany: Prisma.DbNull }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
}
