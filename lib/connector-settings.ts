import 'server-only'
import type { Connector } from '@/connectors/connector'
import { connectorSettingsSchema, connectors } from '@/connectors/registry'
import { readEnv } from '@/lib/env'

let settings: Record<string, unknown> | undefined

/** Parsed once, at the start of the server. */
export function getConnectorSettings(): Record<string, unknown> {
  settings ??= readEnv(connectorSettingsSchema)
  return settings
}

export function getConnector(id: string): { connector: Connector; settings: unknown } {
  const connector = connectors.get(id)
  if (!connector) throw new Error(`There is no connector ${id}.`)
  return { connector, settings: getConnectorSettings()[id] }
}
