import 'server-only'
import type { Choice } from '@/connectors/connector'
import type { Change } from './change-onboarding'
import { offered } from './offered'
import { testSelect, toTestSummary } from './stored-test'

/** Inside a change: what of this list may be used. A form's ids count only if the ERP itself has named them. */
export async function findOffered({ tx, onboardingId, record }: Change, list: string): Promise<Choice[]> {
  const rows = await tx.connectionTest.findMany({
    where: { onboardingId, outcome: 'connected' },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: testSelect,
  })
  const choices = offered({ tests: rows.map(toTestSummary), record }, list)
  return choices?.filter(({ isAvailable }) => isAvailable) ?? []
}
