import 'server-only'
import { FaultyFiles } from '@/guides/fault'
import { getStaffSettings } from '@/lib/auth/staff-settings'
import { checkGuides } from '@/lib/check-guides'
import { getConnectorSettings } from '@/lib/connector-settings'
import { getEnv } from '@/lib/env'

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
