import 'server-only'
import type { Choice } from '@/connectors/connector'
import type { Change } from './change-onboarding'
import { offered } from './offered'
import { testSelect, toTestSummary } from './stored-test'

/** Inside a change: what of this list may be used. A form's ids count only if the ERP itself has named them. */
export async function findOffered({ tx, onboardingId }: Change, list: string): Promise<Choice[]> {
  const row = await tx.connectionTest.findFirst({
    where: { onboardingId, outcome: 'connected' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: testSelect,
  })
  const choices = row && offered([toTestSummary(row)], list)
  return choices?.filter(({ isAvailable }) => isAvailable) ?? []
}
