import 'server-only'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getConnectorSettings } from '@/lib/connection/connectors'
import { listGuides } from '@/lib/guide/catalog'
import { type Fault, FaultyFiles } from '@/lib/guide/explain/fault'
import { commonSupport } from '@/lib/guide/model/brand'
import { getEnv } from '@/lib/platform/env'
import { getMetricsSettings } from '@/lib/platform/health/metrics-settings'
import { readTracingSettings } from '@/lib/platform/health/tracing-settings'
import { keepOutageContact } from '@/lib/platform/server/outage-contact'
import { getReceivers } from '@/lib/webhooks/receivers'
import { checkGuides } from './check-guides'
import { tellBrokenWords } from './tell-broken-words'
import { tellMissingSettings } from './tell-missing-settings'

/**
 * Reads settings, guides and their words. If anything is wrong, it prints all of it and ends the process, because Next would
 * stay up without answering. A server that starts can serve: faults in translations are logged, and the English
 * stands in.
 */
export function checkStart(): void {
  let translationFaults: Fault[] = []
  const requireGuides = () => {
    const checked = checkGuides()
    translationFaults = checked.translationFaults
    if (checked.faults.length > 0) throw new FaultyFiles(checked.faults)
  }
  const messages = [
    getEnv,
    getStaffSettings,
    getConnectorSettings,
    getMetricsSettings,
    readTracingSettings,
    getReceivers,
    requireGuides,
  ].flatMap(messagesOf)
  if (messages.length > 0) {
    process.stderr.write(`Handrail cannot start.\n${messages.join('\n')}\n`)
    process.exit(1)
  }
  keepOutageContact(commonSupport(listGuides()))
  tellBrokenWords(translationFaults)
  tellMissingSettings()
}

function messagesOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
