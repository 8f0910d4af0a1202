import 'server-only'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getConnectorSettings } from '@/lib/connection/connectors'
import { getEnv } from '@/lib/platform/env'
import { getMetricsSettings } from '@/lib/platform/health/metrics-settings'
import { readTracingSettings } from '@/lib/platform/health/tracing-settings'
import { getReceivers } from '@/lib/webhooks/receivers'
import { serveCompiled } from './compiled-content'
import type { ContentCopy } from './content-copy'
import { followContent, openContent } from './follow-content'
import { type FoundFaults, leaveFaultyGuidesOut } from './leave-faulty-guides-out'
import { takeOverContent } from './take-over-content'
import { tellBrokenWords, tellContent } from './tell-content'

/**
 * Reads settings, guides and their words, and checks those that were not checked with the build. If anything is wrong, it prints all
 * of it and ends the process, because Next would stay up without answering. A server that starts can serve: faults in translations are logged, and the English
 * stands in; a guide outside the product that has a fault is left out, and the others are served. From then on it follows changes of
 * CONTENT_DIR.
 */
export function checkStart(): void {
  let found: FoundFaults = { ofGuidesLeftOut: [], ofTranslations: [] }
  let content: ContentCopy | undefined
  const requireContent = () => {
    content = openContent()
  }
  const areCompiled = serveCompiled()
  const requireGuides = () => {
    if (!areCompiled) found = leaveFaultyGuidesOut()
  }
  const messages = [
    getEnv,
    requireContent,
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
  tellBrokenWords()
  tellContent(found)
  if (content) followContent(content, takeOverContent)
}

function messagesOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
