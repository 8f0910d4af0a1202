import type { Consent, ConsentContext } from '@/connectors/connector'
import { openRun, type Run } from '@/connectors/language/run/run'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { ConnectorSettings } from '@/connectors/language/settings'
import { consentUrl } from './begin'
import { redeemConsent } from './redeem'
import { mustRenew, renew } from './renew'

/** Returns how a customer consents at the ERP that a file describes. */
export function consentBy(file: ConnectorFile): Consent<ConnectorSettings> {
  return {
    urlOf: (context, request) => consentUrl(open(file, context), request),
    redeem: (context, answer) => redeemConsent(open(file, context), answer),
    mustRenew,
    renew: (context) => renew(open(file, context)),
  }
}

/** Opens a run whose answers take no longer than the context allows: then they are `timedOut`, before its signal breaks the run off. */
function open(file: ConnectorFile, context: ConsentContext<ConnectorSettings>): Run {
  const { hosts, timeLimitMs } = context.settings
  const limit = Math.min(timeLimitMs, context.timeLimitMs ?? timeLimitMs)
  return { ...openRun(file, context), endpoint: { hosts, timeLimitMs: limit } }
}
