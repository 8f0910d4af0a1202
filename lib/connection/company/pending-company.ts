import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { restoreCredentials } from '@/lib/connection/credentials/stored-credentials'
import { applyTestResult } from '@/lib/connection/test/apply-test-result'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { companyFromChecks, withoutTyped } from '@/lib/onboarding/erp-company'
import { disconnect } from '@/lib/onboarding/task-state'
import { testSelect, toTestSummary } from '@/lib/onboarding/view/test-summary'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { dropPendingCompany, saveCompany } from './pin-company'

type OtherCompanyFound = { testId: string; checks: Check[]; credentialsAt: Date }

/**
 * Stores inside a change that a test has reached another company, so that somebody can say which company is meant. It does
 * nothing when other credentials were saved since the test started, because those will be tested too.
 */
export async function setPendingCompany(
  { tx, onboardingId, recordEvent }: Change,
  { testId, checks, credentialsAt }: OtherCompanyFound,
): Promise<void> {
  const company = companyFromChecks(checks)
  const where = { onboardingId, updatedAt: credentialsAt }
  const isCurrent = (await tx.credential.count({ where })) > 0
  if (!company || !isCurrent) return
  const data = { pendingCompany: { testId, company } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  recordEvent({ kind: 'otherCompanyFound', data: { testId } })
}

/**
 * Keeps the company of the connection and restores the credentials that reached it. Returns false when there are none to
 * restore: the same credentials now reach another company, so they are removed and the connection ends.
 */
export async function keepCompany(participant: Participant, testId: string): Promise<boolean> {
  const { result } = await changeOnboarding(participant, async (change) => {
    const { record, recordEvent } = change
    if (record.pendingCompany?.testId !== testId) return true
    recordEvent({ kind: 'companyKept', data: { testId } })
    await dropPendingCompany(change)
    const isRestored = await restoreCredentials(change)
    if (!isRestored) await disconnect(change)
    return isRestored
  })
  return result
}

/** Takes the pending company as the one of the connection, in place of an earlier one, and applies the result of the test that reached it. */
export async function replaceCompany(participant: Participant, testId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, record, recordEvent } = change
    const { erpCompany: before, pendingCompany } = record
    const row = await tx.connectionTest.findFirst({ where: { id: testId, onboardingId }, select: testSelect })
    const test = row && toTestSummary(row)
    if (!test?.diagnosis || pendingCompany?.testId !== testId) return
    const company = withoutTyped(pendingCompany.company)
    recordEvent({ kind: 'companyReplaced', data: { testId } })
    await saveCompany(change, {
      ...company,
      since: databaseNow(),
      ...(before && { before: { id: before.id, name: before.name, part: before.part } }),
    })
    const newRecord = { ...record, connectedAt: undefined, erpCompany: { ...company, since: databaseNow() } }
    await applyTestResult({ ...change, record: newRecord }, { ...test, testId, diagnosis: test.diagnosis })
  })
}
