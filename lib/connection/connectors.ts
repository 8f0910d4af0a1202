import 'server-only'
import type { Connector, CredentialField } from '@/connectors/connector'
import { isMet } from '@/lib/guide/model/conditions'
import type { Guide } from '@/lib/guide/model/guide'
import { listCollectedFields } from '@/lib/onboarding/view/collected-fields'
import { readEnv } from '@/lib/platform/env'
import { connectorSettingsSchema, getConnectors } from './registry'

let settings: Record<string, unknown> | undefined

/**
 * Returns the settings of all connectors by connector id. They are parsed from the environment once, when the server starts.
 */
export function getConnectorSettings(): Record<string, unknown> {
  settings ??= readEnv(connectorSettingsSchema)
  return settings
}

/** Returns a connector with its settings. Throws when there is no connector with this id. */
export function getConnector(id: string): { connector: Connector; settings: unknown } {
  const connector = getConnectors().get(id)
  if (!connector) throw new Error(`There is no connector ${id}.`)
  return { connector, settings: getConnectorSettings()[id] }
}

/**
 * Returns the credential fields that apply in the customer's branch: those of the form, in its order, and those that other tasks
 * collect.
 */
export function listCredentialFields(guide: Guide, answers: Record<string, string>): CredentialField[] {
  const fields = getConnectors().get(guide.connector ?? '')?.credentialFields ?? guide.fields
  const asked = guide.tasks
    .filter((task) => task.kind === 'connect' && isMet(task.when, answers))
    .flatMap((task) => task.credentials)
    .filter((credential) => isMet(credential.when, answers))
    .map(({ field }) => field)
  const collected = listCollectedFields(guide, answers).map(({ field }) => field)
  return [...new Set([...asked, ...collected])].flatMap(
    (field) => fields.find(({ name }) => name === field) ?? [],
  )
}
