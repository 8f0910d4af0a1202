import type { Consent } from '@/connectors/connector'
import { openRun } from '@/connectors/language/run/run'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { ConnectorSettings } from '@/connectors/language/settings'
import { consentUrl } from './begin'
import { redeemConsent } from './redeem'
import { mustRenew, renew } from './renew'

/** Returns how a customer consents at the ERP that a file describes. */
export function consentBy(file: ConnectorFile): Consent<ConnectorSettings> {
  return {
    urlOf: (context, request) => consentUrl(openRun(file, context), request),
    redeem: (context, answer) => redeemConsent(openRun(file, context), answer),
    mustRenew,
    renew: (context) => renew(openRun(file, context)),
  }
}
