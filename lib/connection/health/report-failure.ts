import 'server-only'
import { createTest, type StartedTest } from '@/lib/connection/test/start-test'
import { type Author, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { db } from '@/lib/platform/db'
import { findContact } from './contact'

/** The started test, which the caller runs, or why none has begun. Nothing was sent to the ERP then. */
export type ReportedFailure =
  | StartedTest
  | { code: 'notFound' | 'archived' | 'notConnected' | 'credentialsForgotten' }

const onboardingSelect = {
  archivedAt: true,
  completedAt: true,
  credentialsForgottenAt: true,
} as const

/**
 * The vendor's software says that the ERP has refused it just now, so a test starts at once. It is the vendor's test and uses up none
 * of the customer's. A connection that is broken already is tested too. Only one test runs at a time, so a report meanwhile returns
 * the running test.
 */
export async function reportFailure(author: Author): Promise<ReportedFailure> {
  const { onboardingId } = author
  const where = { id: onboardingId, erasedAt: null }
  const row = await db.onboarding.findFirst({ where, select: onboardingSelect })
  if (!row) return { code: 'notFound' }
  if (row.archivedAt) return { code: 'archived' }
  if (row.credentialsForgottenAt) return { code: 'credentialsForgotten' }
  if (!row.completedAt) return { code: 'notConnected' }
  const { result } = await changeOnboarding(author, async (change) => {
    const contact = await findContact(change.tx, onboardingId, true)
    return contact
      ? createTest(change, { ...contact, origin: 'vendor' })
      : { code: 'credentialsMissing' as const }
  })
  return result
}
