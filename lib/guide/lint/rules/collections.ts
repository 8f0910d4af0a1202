import type { Made } from '@/connectors/connector'
import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'
import type { LintContext } from './connector'

/** Finds an action that collects no field of the sign-in details, or one that no form could ask for again. */
export function wrongCollections({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const { connector, fields = {}, tasks } = playbook.data
  if (connector !== undefined && !connectors) return []
  const known =
    connector === undefined
      ? Object.keys(fields)
      : (connectors?.get(connector)?.credentialFields ?? []).flatMap(({ name, made }) => (made ? [] : [name]))
  const asked = tasks.flatMap((task) => (task.kind === 'connect' ? task.credentials : []))
  const isTested = tasks.some(({ kind }) => kind === 'connect')
  return actionsOf(playbook.data).flatMap(({ action, path }) => {
    if (!('collect' in action)) return []
    const at = [...path, 'collect']
    if (!known.includes(action.collect)) {
      const message = `"${action.collect}" is no field of the sign-in details.`
      return [faultAt(playbook, at, message, suggest(action.collect, known))]
    }
    if (!isTested || asked.some(({ field }) => field === action.collect)) return []
    const message = `No form asks for "${action.collect}" again when a test refuses it.`
    return [faultAt(playbook, at, message, 'Name it in the credentials of the connect task too.')]
  })
}

/**
 * Finds an action that offers what Handrail does not make, or what nobody may see, and a key that Handrail makes of which no action offers
 * anything for the ERP.
 */
export function wrongMadeFiles({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  if (!connectors) return []
  const fields = connectors.get(playbook.data.connector ?? '')?.credentialFields ?? []
  const files = fields.filter(({ made: how, isSecret }) => how && !isSecret)
  const made = files.map(({ name }) => name)
  const offered = actionsOf(playbook.data).flatMap(({ action, path }) =>
    'download' in action && typeof action.download === 'object'
      ? [{ field: action.download.made, path: [...path, 'download', 'made'] }]
      : [],
  )
  const wrong = offered
    .filter(({ field }) => !made.includes(field))
    .map(({ field, path }) => {
      const message = `Handrail makes no "${field}" that a customer hands to the ERP.`
      return faultAt(playbook, path, message, suggest(field, made))
    })
  if (wrong.length > 0) return wrong
  const keys = new Set(files.map(({ made: how }) => keyOf(how)))
  return [...keys].flatMap((key) => {
    const ofKey = files.filter(({ made: how }) => keyOf(how) === key).map(({ name }) => name)
    if (offered.some(({ field }) => ofKey.includes(field))) return []
    const message = `No task offers what Handrail makes: ${ofKey.join(', ')}.`
    const remedy = `Add a step such as: download: { made: ${ofKey[0]}, file: ${ofKey[0]}.pem }.`
    return [faultAt(playbook, ['tasks'], message, remedy, 'key')]
  })
}

/** Returns the key pair of which something is made for the ERP. */
function keyOf(how: Made | undefined): string | undefined {
  if (!how || 'keyPair' in how) return undefined
  return 'certificateOf' in how ? how.certificateOf : how.publicKeyOf
}

/** Finds fields beside a connector, which has its own, and fields that nothing collects. */
export function idleFields({ playbook }: ErpSource): Fault[] {
  const { connector, fields } = playbook.data
  if (!fields) return []
  if (connector !== undefined)
    return [faultAt(playbook, ['fields'], 'The connector names its own fields.', 'Remove these.', 'key')]
  const collected = actionsOf(playbook.data).flatMap(({ action }) =>
    'collect' in action ? action.collect : [],
  )
  return Object.keys(fields)
    .filter((field) => !collected.includes(field))
    .map((field) => faultAt(playbook, ['fields', field], `Nothing collects "${field}".`, 'Remove it.', 'key'))
}
