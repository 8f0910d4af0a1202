import type { Made } from '@/connectors/connector'
import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { faultAt } from '@/lib/guide/load/source'
import { environmentQuestion } from '@/lib/guide/model/conditions'
import { isSharedCause } from '@/lib/guide/model/shared-causes'

/** The facts about a connector that the lint compares with a playbook. */
export type ConnectorFacts = {
  credentialFields: readonly { name: string; isRequired: boolean; isSecret: boolean; made?: Made }[]
  checks: readonly string[]
  causes: readonly string[]
  /** The names of the lists that it finds for the customer to choose from. */
  offers?: readonly string[]
  /** The customer's own values that its requests need. */
  customerValues?: readonly string[]
  /** The kinds of proof that a permission row may have. */
  probeKinds?: readonly string[]
  /** The ERP's environments, where it has several. */
  environments?: readonly string[]
  /** The consent of the customer at the ERP. It is absent when the ERP needs none. */
  consent?: object
}

/** The lint's knowledge besides the files of one ERP. Without connectors it skips the rules about them. */
export type LintContext = { connectors?: ReadonlyMap<string, ConnectorFacts> }

type AskedField = {
  field: string
  path: (string | number)[]
  isUnconditional: boolean
  mayExpire: boolean
}

/** Finds a connector that does not exist. */
export function unknownConnector({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const id = playbook.data.connector
  if (!connectors || id === undefined || connectors.has(id)) return []
  return [faultAt(playbook, ['connector'], `There is no connector "${id}".`, suggest(id, connectors.keys()))]
}

/** Finds a credential that the connector requires and that the task does not ask every customer for. */
export function missingCredentials(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  const asked = askedFields(erp)
  const connect = erp.playbook.data.tasks.findIndex(({ kind }) => kind === 'connect')
  if (!facts || connect < 0) return []
  const askedOfAll = asked.filter(({ isUnconditional }) => isUnconditional).map(({ field }) => field)
  return facts.credentialFields
    .filter(({ name, isRequired, made }) => isRequired && !made && !askedOfAll.includes(name))
    .map(({ name }) =>
      faultAt(
        erp.playbook,
        ['tasks', connect, 'credentials'],
        `The connector needs "${name}", and some customers are not asked for it.`,
        'Ask for it without a condition.',
      ),
    )
}

/** Finds a credential that the connector does not use, such as a constant of the vendor. */
export function unusedCredentials(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const fields = facts.credentialFields.flatMap(({ name, made }) => (made ? [] : [name]))
  return askedFields(erp)
    .filter(({ field }) => !fields.includes(field))
    .map(({ field, path }) =>
      faultAt(erp.playbook, path, `The connector has no use for "${field}".`, suggest(field, fields)),
    )
}

/** Finds an expiry of what is no secret, and a second one: one day is kept for each connection. */
export function expiringCredentials(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  const expiring = askedFields(erp).filter(({ mayExpire }) => mayExpire)
  const hasCertificate = facts?.credentialFields.some(({ made }) => made && 'certificateOf' in made)
  return expiring.flatMap(({ field, path }, index) => {
    const at = [...path.slice(0, -1), 'mayExpire']
    const isSecret = facts?.credentialFields.find(({ name }) => name === field)?.isSecret
    if (isSecret === false)
      return [faultAt(erp.playbook, at, `"${field}" is no secret that could expire.`, 'Remove it.', 'key')]
    if (hasCertificate) {
      const message = 'The certificate that Handrail makes has a day of expiry already.'
      return [faultAt(erp.playbook, at, message, 'Remove it.', 'key')]
    }
    if (index === 0) return []
    const remedy = 'Leave it at the secret that ends first.'
    return [faultAt(erp.playbook, at, 'Only one day of expiry is kept.', remedy, 'key')]
  })
}

/**
 * Finds checks that are not the connector's, in its order. `permission` comes last, where a guide may have permission
 * rows.
 */
export function differingChecks(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const { checks, modules } = erp.playbook.data
  const expected = [...facts.checks, ...(Object.keys(modules).length > 0 ? ['permission'] : [])]
  if (checks.map(({ id }) => id).join() === expected.join()) return []
  const message = 'These are not the checks of the connector.'
  return [faultAt(erp.playbook, ['checks'], message, `Write, in this order: ${expected.join(', ')}.`, 'key')]
}

/**
 * Finds causes of the connector that the playbook lacks, and causes that the connector never finds. Those that any ERP may have need
 * not be in a playbook.
 */
export function differingCauses(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const explained = Object.keys(erp.playbook.data.causes)
  const missing = facts.causes.filter((cause) => !explained.includes(cause) && !isSharedCause(cause))
  const extra = explained.filter((cause) => !facts.causes.includes(cause))
  return [
    ...missing.map((cause) =>
      faultAt(erp.playbook, ['causes'], `The connector may find "${cause}".`, 'Say what repairs it.', 'key'),
    ),
    ...extra.map((cause) =>
      faultAt(
        erp.playbook,
        ['causes', cause],
        `The connector never finds "${cause}".`,
        suggest(cause, missing),
        'key',
      ),
    ),
  ]
}

/** Finds choices and imports after connecting that come from no list of the connector. */
export function unknownOffers(erp: ErpSource, context: LintContext): Fault[] {
  const { connectors } = context
  if (!connectors) return []
  const offers = factsOf(erp, context)?.offers ?? []
  return [erp.playbook, ...erp.vendors].flatMap((source) => {
    const { choices = [], imports } = source.data.after ?? {}
    const named = [
      ...choices.map(({ from }, index) => ({ from, path: ['after', 'choices', index, 'from'] })),
      ...(imports ? [{ from: imports.from, path: ['after', 'imports', 'from'] }] : []),
    ]
    return named
      .filter(({ from }) => !offers.includes(from))
      .map(({ from, path }) =>
        faultAt(source, path, `The connector finds no list "${from}".`, suggest(from, offers)),
      )
  })
}

/** Finds a connector with several environments where no question asks which, and options of it that are none. */
export function unaskedEnvironments(erp: ErpSource, context: LintContext): Fault[] {
  const environments = factsOf(erp, context)?.environments
  if (!environments) return []
  const asked = [erp.playbook, ...erp.vendors].flatMap((source) =>
    (source.data.questions ?? []).flatMap(({ id, options }, index) =>
      id === environmentQuestion ? [{ source, options, path: ['questions', index, 'options'] }] : [],
    ),
  )
  if (asked.length === 0) {
    const remedy = `Ask { id: ${environmentQuestion}, options: [${environments.join(', ')}] }.`
    return [faultAt(erp.playbook, ['questions'], 'No question asks for the environment.', remedy, 'key')]
  }
  return asked.flatMap(({ source, options, path }) =>
    options.flatMap((option, index) =>
      environments.includes(option)
        ? []
        : [
            faultAt(
              source,
              [...path, index],
              `The connector has no environment "${option}".`,
              suggest(option, environments),
            ),
          ],
    ),
  )
}

/** Finds proofs of permission rows of a kind that the connector does not have. */
export function unknownProbes(erp: ErpSource, context: LintContext): Fault[] {
  const kinds = factsOf(erp, context)?.probeKinds
  if (!kinds) return []
  const { modules } = erp.playbook.data
  const all = Object.entries(modules).flatMap(([module, { probe, objects }]) => [
    { probe, path: ['modules', module, 'probe'] },
    ...Object.entries(objects ?? {}).map(([object, entry]) => ({
      probe: entry.probe,
      path: ['modules', module, 'objects', object, 'probe'],
    })),
  ])
  return all.flatMap(({ probe, path }) =>
    Object.keys(probe ?? {})
      .filter((kind) => !kinds.includes(kind))
      .map((kind) =>
        faultAt(
          erp.playbook,
          [...path, kind],
          `The connector proves nothing by "${kind}".`,
          suggest(kind, kinds),
          'key',
        ),
      ),
  )
}

export function factsOf({ playbook }: ErpSource, { connectors }: LintContext): ConnectorFacts | undefined {
  return connectors?.get(playbook.data.connector ?? '')
}

function askedFields({ playbook }: ErpSource): AskedField[] {
  return playbook.data.tasks.flatMap((task, taskIndex) =>
    task.kind === 'connect'
      ? task.credentials.map(({ field, when, mayExpire = false }, index) => ({
          field,
          path: ['tasks', taskIndex, 'credentials', index, 'field'],
          isUnconditional: when === undefined,
          mayExpire,
        }))
      : [],
  )
}
