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
      : (connectors?.get(connector)?.credentialFields.map(({ name }) => name) ?? [])
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
    const message = `If a test refuses "${action.collect}", no form asks for it again.`
    return [faultAt(playbook, at, message, 'Name it in the credentials of the task that connects, too.')]
  })
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
