import 'server-only'
import type { TestRefusal } from '@/lib/connection/credentials/credentials-form'
import { runTest } from '@/lib/connection/test/run-test'
import { createTest, type TestRun } from '@/lib/connection/test/start-test'
import { changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { db, isId } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { findContact } from './contact'

/** The test that a report begins, or that runs already. */
export type BegunTest = { id: string; reference: string; startedAt: Date }

/** Why no test has begun. Nothing was sent to the ERP. */
export type ReportRefusal =
  | { code: 'notFound' | 'archived' | 'notConnected' | 'credentialsForgotten' | 'credentialsMissing' }
  | TestRefusal

const onboardingSelect = {
  archivedAt: true,
  completedAt: true,
  credentialsForgottenAt: true,
} as const

/**
 * The vendor's software says that the ERP has refused it just now. A test begins at once and goes on after the answer. It is the
 * vendor's test, so it uses up none of the customer's. A connection that is broken already is tested too.
 */
export async function reportFailure(onboardingId: string): Promise<BegunTest | ReportRefusal> {
  const where = { id: onboardingId, erasedAt: null }
  const row = isId(onboardingId) && (await db.onboarding.findFirst({ where, select: onboardingSelect }))
  if (!row) return { code: 'notFound' }
  if (row.archivedAt) return { code: 'archived' }
  if (row.credentialsForgottenAt) return { code: 'credentialsForgotten' }
  if (!row.completedAt) return { code: 'notConnected' }
  const { result: started } = await changeOnboarding({ onboardingId }, async (change) => {
    const contact = await findContact(change.tx, onboardingId, true)
    if (!contact) return { code: 'credentialsMissing' as const }
    return createTest(change, { ...contact, origin: 'vendor' })
  })
  if ('code' in started) return started
  if (started.run) runInBackground(started.run)
  return db.connectionTest.findUniqueOrThrow({
    where: { id: started.testId },
    select: { id: true, reference: true, startedAt: true },
  })
}

/** Nobody waits for the test. Its lease says whether its process lives. */
function runInBackground(run: TestRun): void {
  runTest(run).catch((error: Error) =>
    getLog().error({ testId: run.testId, error: error.name }, 'a test of the vendor broke off'),
  )
}
