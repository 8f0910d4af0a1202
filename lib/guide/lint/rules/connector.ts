import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { faultAt } from '@/lib/guide/load/source'

/** What the lint may know of a connector: plain facts, no code. */
export type ConnectorFacts = {
  credentialFields: readonly { name: string; isRequired: boolean }[]
  checks: readonly string[]
  causes: readonly string[]
  /** Names of the lists it finds for the customer to choose from. */
  offers?: readonly string[]
}

/** What is known beyond the files of one ERP. Without connectors nothing is said about them. */
export type LintContext = { connectors?: ReadonlyMap<string, ConnectorFacts> }

type AskedField = { field: string; path: (string | number)[]; isOfEveryone: boolean }

/** The playbook's connector is one of those there are. */
export function unknownConnector({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const id = playbook.data.connector
  if (!connectors || id === undefined || connectors.has(id)) return []
  return [faultAt(playbook, ['connector'], `There is no connector "${id}".`, suggest(id, connectors.keys()))]
}

/** A test cannot begin without what its connector requires. */
export function missingCredentials(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  const asked = askedFields(erp)
  if (!facts || asked.length === 0) return []
  const ofEveryone = asked.filter(({ isOfEveryone }) => isOfEveryone).map(({ field }) => field)
  return facts.credentialFields
    .filter(({ name, isRequired }) => isRequired && !ofEveryone.includes(name))
    .map(({ name }) =>
      faultAt(
        erp.playbook,
        asked[0]?.path.slice(0, 3) ?? [],
        `The connector needs "${name}", and not everybody who tests is asked for it.`,
        'Ask for it, without a condition.',
      ),
    )
}

/** What no connector takes need not be asked: a vendor's own constants least of all. */
export function unusedCredentials(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const known = facts.credentialFields.map(({ name }) => name)
  return askedFields(erp)
    .filter(({ field }) => !known.includes(field))
    .map(({ field, path }) =>
      faultAt(erp.playbook, path, `The connector has no use for "${field}".`, suggest(field, known)),
    )
}

/** The same checks in the same order; the permission rows last, where a guide may have any. */
export function differingChecks(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const { checks, modules } = erp.playbook.data
  const expected = [...facts.checks, ...(Object.keys(modules).length > 0 ? ['permission'] : [])]
  if (checks.map(({ id }) => id).join() === expected.join()) return []
  const message = 'These are not the checks of the connector.'
  return [faultAt(erp.playbook, ['checks'], message, `Write, in this order: ${expected.join(', ')}.`, 'key')]
}

export function differingCauses(erp: ErpSource, context: LintContext): Fault[] {
  const facts = factsOf(erp, context)
  if (!facts) return []
  const known = Object.keys(erp.playbook.data.causes)
  const missing = facts.causes.filter((cause) => !known.includes(cause))
  const extra = known.filter((cause) => !facts.causes.includes(cause))
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

/** What is to be chosen or taken over after connecting comes from a list that the connector finds. */
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

function factsOf({ playbook }: ErpSource, { connectors }: LintContext): ConnectorFacts | undefined {
  return connectors?.get(playbook.data.connector ?? '')
}

function askedFields({ playbook }: ErpSource): AskedField[] {
  return playbook.data.tasks.flatMap((task, taskIndex) =>
    task.kind === 'connect'
      ? task.credentials.map(({ field, when }, index) => ({
          field,
          path: ['tasks', taskIndex, 'credentials', index, 'field'],
          isOfEveryone: when === undefined,
        }))
      : [],
  )
}
