import 'server-only'
import type { Connector, CredentialField } from '@/connectors/connector'
import { connectorSettingsSchema, connectors } from '@/connectors/registry'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import { readEnv } from '@/lib/platform/env'

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

/** The fields that this customer's branch asks for, in the order of the form. */
export function listCredentialFields(guide: Guide, answers: Record<string, string>): CredentialField[] {
  const known = connectors.get(guide.connector ?? '')?.credentialFields ?? []
  return guide.tasks
    .filter((task) => task.kind === 'connect' && isMet(task.when, answers))
    .flatMap((task) => task.credentials)
    .filter((credential) => isMet(credential.when, answers))
    .flatMap(({ field }) => known.find(({ name }) => name === field) ?? [])
}
