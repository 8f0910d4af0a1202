import 'server-only'
import type { ConsentContext } from '@/connectors/connector'
import { getConnector } from '@/lib/connection/connectors'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { textsOf } from '@/lib/connection/test/vendor-values'
import type { Change } from '@/lib/onboarding/change-onboarding'

/** The most that an ERP may take to answer about tokens, in milliseconds. */
const timeLimitMs = 15_000

/** Returns what a consent needs to know: the vendor's values and settings, and the customer's stored credentials. */
export async function consentContext({
  tx,
  onboardingId,
  guide,
}: Pick<Change, 'tx' | 'onboardingId' | 'guide'>): Promise<ConsentContext<unknown>> {
  const stored = await readCredentials(tx, onboardingId)
  return {
    credentials: { ...stored?.fields, ...stored?.secrets },
    vendor: textsOf(guide.values),
    settings: getConnector(guide.connector ?? '').settings,
    signal: AbortSignal.timeout(timeLimitMs),
  }
}
