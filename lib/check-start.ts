import 'server-only'
import { listGuides } from '@/guides/catalog'
import { getConnectorSettings } from '@/lib/connector-settings'
import { getEnv } from '@/lib/env'

/** Reads settings and guides. Throws all that is wrong with them at once: a server that starts can serve. */
export function checkStart(): void {
  const faults = [getEnv, getConnectorSettings, listGuides].flatMap(faultsOf)
  if (faults.length > 0) throw new Error(`Handrail cannot start.\n${faults.join('\n')}`)
}

function faultsOf(read: () => unknown): string[] {
  try {
    read()
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
