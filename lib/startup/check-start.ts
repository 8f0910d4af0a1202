import 'server-only'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getConnectorSettings } from '@/lib/connection/connectors'
import { FaultyFiles } from '@/lib/guide/explain/fault'
import { getEnv } from '@/lib/platform/env'
import { checkGuides } from './check-guides'

/**
 * Reads settings, guides and their words, and ends the process with all that is wrong with them at once: Next would stay
 * up without answering. A server that starts can serve.
 */
export function checkStart(): void {
  const faults = [getEnv, getStaffSettings, getConnectorSettings, requireGuides].flatMap(faultsOf)
  if (faults.length === 0) return
  process.stderr.write(`Handrail cannot start.\n${faults.join('\n')}\n`)
  process.exit(1)
}

function requireGuides(): void {
  const { faults } = checkGuides()
  if (faults.length > 0) throw new FaultyFiles(faults)
}

function faultsOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
