import 'server-only'
import type { ConsentContext } from '@/connectors/connector'
import { environmentOf, getConnector, vendorTexts } from '@/lib/connection/connectors'
import type { Credentials } from '@/lib/connection/credentials/stored-credentials'
import { type KnownValue, textsByName } from '@/lib/guide/model/customer-values'
import type { Guide } from '@/lib/guide/model/guide'
import { getEnv } from '@/lib/platform/env'
import { consentCallbackPath } from '@/lib/platform/routes'

/** The most that an ERP may take to answer about tokens, in milliseconds. */
const timeLimitMs = 15_000

/** The milliseconds that a run has beyond the time of its request. A slow ERP then ends as `timedOut`, and only a fault of ours aborts the run. */
const slackMs = 10_000

/** Returns what a consent needs to know: the vendor's values and settings, and the customer's own values, answers and stored credentials. */
export function consentContext(
  guide: Guide,
  stored: Credentials | undefined,
  known: readonly KnownValue[],
  answers: Record<string, string>,
): ConsentContext<unknown> {
  return {
    credentials: { ...stored?.fields, ...stored?.secrets },
    vendor: { ...vendorTexts(guide.values), ...textsByName(known) },
    environment: environmentOf(guide, answers),
    settings: getConnector(guide.connector ?? '').settings,
    timeLimitMs,
    signal: AbortSignal.timeout(timeLimitMs + slackMs),
  }
}

/** Returns the address to which an ERP sends people back, which the vendor registers there with its client. */
export function consentCallback(): URL {
  return new URL(consentCallbackPath, getEnv().APP_URL)
}
