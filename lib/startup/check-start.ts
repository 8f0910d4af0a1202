import 'server-only'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getConnectorSettings } from '@/lib/connection/connectors'
import { listGuides } from '@/lib/guide/catalog'
import { type Fault, formatFaults } from '@/lib/guide/explain/fault'
import { listGuidesLeftOut } from '@/lib/guide/left-out'
import { commonSupport } from '@/lib/guide/model/brand'
import { getEnv } from '@/lib/platform/env'
import { getMetricsSettings } from '@/lib/platform/health/metrics-settings'
import { readTracingSettings } from '@/lib/platform/health/tracing-settings'
import { getLog } from '@/lib/platform/log'
import { keepOutageContact } from '@/lib/platform/server/outage-contact'
import { getReceivers } from '@/lib/webhooks/receivers'
import { type FoundFaults, leaveFaultyGuidesOut } from './leave-faulty-guides-out'
import { tellBrokenWords } from './tell-broken-words'
import { tellMissingSettings } from './tell-missing-settings'

/**
 * Reads settings, guides and their words. If anything is wrong, it prints all of it and ends the process, because Next would
 * stay up without answering. A server that starts can serve: faults in translations are logged, and the English
 * stands in; a guide outside the product that has a fault is left out, and the others are served.
 */
export function checkStart(): void {
  let found: FoundFaults = { ofGuidesLeftOut: [], ofTranslations: [] }
  const requireGuides = () => {
    found = leaveFaultyGuidesOut()
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
  tellGuidesLeftOut(found.ofGuidesLeftOut)
  tellBrokenWords(found.ofTranslations)
  tellMissingSettings()
}

/** Logs each fault of a guide that is left out, so that it cannot be overlooked. */
function tellGuidesLeftOut(faults: readonly Fault[]): void {
  for (const fault of faults)
    getLog().error({ fault: formatFaults([fault]), leftOut: listGuidesLeftOut() }, 'a guide is left out')
}

function messagesOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
