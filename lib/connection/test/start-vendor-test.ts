import 'server-only'
import { type Author, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { createTest, type StartedTest } from './start-test'

/**
 * Starts a test with the stored credentials that the vendor's software has asked for. It stands under the name of the customer's
 * contact. Only one test runs at a time, so a start meanwhile returns the running test.
 */
export async function startVendorTest(author: Author, contactId: string): Promise<StartedTest> {
  const { result } = await changeOnboarding(author, (change) =>
    createTest(change, { participantId: contactId, origin: 'vendor' }),
  )
  return result
}
