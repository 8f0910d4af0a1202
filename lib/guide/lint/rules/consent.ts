import type { Fault } from '@/lib/guide/explain/fault'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { faultAt } from '@/lib/guide/load/source'

/**
 * Finds a consent that nobody is asked for, one that the connector has no use for, a second one, and a test that may begin before the
 * customer has consented.
 */
export function consentOutOfPlace({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const { tasks, connector } = playbook.data
  const facts = connectors?.get(connector ?? '')
  const indexes = tasks.flatMap(({ kind }, index) => (kind === 'authorize' ? [index] : []))
  const [first, second] = indexes
  const connect = tasks.findIndex(({ kind }) => kind === 'connect')
  if (first === undefined) {
    if (!facts?.consent || connect < 0) return []
    const remedy = 'Add a task of the kind "authorize" before it, and name it in its needs.'
    return [faultAt(playbook, ['tasks', connect, 'id'], 'Nobody is asked to consent at the ERP.', remedy)]
  }
  if (facts && !facts.consent) {
    const remedy = 'Remove the task, or give the connector an authentication of the kind authorizationCode.'
    return [faultAt(playbook, ['tasks', first, 'kind'], 'The connector has no use for a consent.', remedy)]
  }
  if (second !== undefined)
    return [
      faultAt(playbook, ['tasks', second, 'kind'], 'A customer consents once.', 'Remove one of the two.'),
    ]
  const id = tasks[first]?.id ?? ''
  if (connect < 0 || tasks[connect]?.needs?.includes(id)) return []
  const message = `The test may begin before "${id}" is done.`
  return [faultAt(playbook, ['tasks', connect, 'id'], message, `Name "${id}" in its needs.`)]
}
