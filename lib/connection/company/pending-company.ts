import 'server-only'
import type { Check } from '@/connectors/connector'
import type { Participant } from '@/lib/accounts/customer/session'
import { restoreCredentials } from '@/lib/connection/credentials/stored-credentials'
import { applyTestResult, disconnect } from '@/lib/connection/test/apply-test-result'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { erpCompanyOf } from '@/lib/onboarding/erp-company'
import { testSelect, toTestSummary } from '@/lib/onboarding/view/test-summary'
import { dropPendingCompany, saveCompany } from './pin-company'

type OtherCompanyFound = { testId: string; checks: Check[]; credentialsAt: Date }

/** Inside a change: a test has led to another company. Not asked where others have been typed since: those will be tested too. */
export async function askWhichCompany(
  { tx, onboardingId, recordEvent }: Change,
  { testId, checks, credentialsAt }: OtherCompanyFound,
): Promise<void> {
  const company = erpCompanyOf(checks)
  const where = { onboardingId, updatedAt: credentialsAt }
  const isStillMeant = (await tx.credential.count({ where })) > 0
  if (!company || !isStillMeant) return
  const data = { pendingCompany: { testId, company } }
  await tx.onboarding.update({ where: { id: onboardingId }, data, select: { id: true } })
  recordEvent({ kind: 'otherCompanyFound', data: { testId } })
}

/**
 * The connection stays where it was, with the sign-in details it had. Answers whether there are any: where the same details
 * lead elsewhere now, they are removed, and the connection with them.
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

/** The connection leads to the other company from now on, and what the test has shown there counts. */
export async function replaceCompany(participant: Participant, testId: string): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    const { tx, onboardingId, record, recordEvent } = change
    const { erpCompany: before, pendingCompany } = record
    const row = await tx.connectionTest.findFirst({ where: { id: testId, onboardingId }, select: testSelect })
    const test = row && toTestSummary(row)
    if (!before || !test?.diagnosis || pendingCompany?.testId !== testId) return
    const { company } = pendingCompany
    recordEvent({ kind: 'companyReplaced', data: { testId } })
    await saveCompany(change, {
      ...company,
      since: new Date(),
      before: { id: before.id, name: before.name, part: before.part },
    })
    const isNew = { ...record, connectedAt: undefined, erpCompany: { ...company, since: new Date() } }
    await applyTestResult({ ...change, record: isNew }, { ...test, testId, diagnosis: test.diagnosis })
  })
}
