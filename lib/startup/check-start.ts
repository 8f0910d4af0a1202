import 'server-only'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getConnectorSettings } from '@/lib/connection/connectors'
import { FaultyFiles } from '@/lib/guide/explain/fault'
import { getEnv } from '@/lib/platform/env'
import { getMetricsSettings } from '@/lib/platform/health/metrics-settings'
import { checkGuides } from './check-guides'

/**
 * Reads settings, guides and their words. If anything is wrong, it prints all of it and ends the process, because Next would
 * stay up without answering. A server that starts can serve.
 */
export function checkStart(): void {
  const messages = [
    getEnv,
    getStaffSettings,
    getConnectorSettings,
    getMetricsSettings,
    requireGuides,
  ].flatMap(messagesOf)
  if (messages.length === 0) return
  process.stderr.write(`Handrail cannot start.\n${messages.join('\n')}\n`)
  process.exit(1)
}

function requireGuides(): void {
  const { faults } = checkGuides()
  if (faults.length > 0) throw new FaultyFiles(faults)
}

function messagesOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
