import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import { templatesOf } from '@/lib/guide/lint/rules/values'
import { placeholdersOf } from '@/lib/guide/load/action-draft'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf, actionsOfTask, type LocatedAction } from '@/lib/guide/load/located-actions'
import { faultAt, type Path, type Source } from '@/lib/guide/load/source'
import { fitsPattern } from '@/lib/guide/schema/customer-values'
import type { Playbook, TaskSource } from '@/lib/guide/schema/guide-files'

/** Finds a customer's value with a name that is taken or an example that does not fit, and a step that asks for none. */
export function wrongCustomerValues({ playbook, vendors }: ErpSource): Fault[] {
  const taken = [...Object.keys(playbook.data.values), 'item']
  const ofPlaybook = faultsOfValues(playbook, taken, actionsOf(playbook.data))
  const own = Object.keys(playbook.data.customerValues ?? {})
  return [
    ...ofPlaybook,
    ...vendors.flatMap((vendor) => {
      const steps = ((vendor.data.tasks ?? []) as TaskSource[]).flatMap((task, index) =>
        actionsOfTask(task, ['tasks', index, 'actions']),
      )
      return faultsOfValues(vendor, [...taken, ...own], steps)
    }),
  ]
}

function faultsOfValues(
  source: Source<Pick<Playbook, 'customerValues'>>,
  taken: readonly string[],
  steps: readonly LocatedAction[],
): Fault[] {
  const values = source.data.customerValues ?? {}
  const names = Object.keys(values)
  return [
    ...names
      .filter((name) => taken.includes(name))
      .map((name) =>
        faultAt(
          source,
          ['customerValues', name],
          `There is a value "${name}" already.`,
          'Rename this one.',
          'key',
        ),
      ),
    ...Object.entries(values)
      .filter(([, value]) => !('made' in value) && !fitsPattern(value.pattern, value.example))
      .map(([name]) =>
        faultAt(
          source,
          ['customerValues', name, 'example'],
          `The example of "${name}" does not fit its pattern.`,
          'Write one that does, or mend the pattern.',
        ),
      ),
    ...steps.flatMap(({ action, path }) =>
      !('ask' in action) || (names.includes(action.ask) && !('made' in (values[action.ask] ?? {})))
        ? []
        : [
            faultAt(
              source,
              [...path, 'ask'],
              names.includes(action.ask)
                ? `Handrail makes "${action.ask}", so nobody has to say it.`
                : `"${action.ask}" is none of this file’s customerValues.`,
              names.includes(action.ask) ? 'Remove the step.' : suggest(action.ask, names),
            ),
          ],
    ),
  ]
}

/** Finds a customer's value that nobody says, and one that is used in a task or by the connector before it is asked for. */
export function lackingCustomerValues({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const { customerValues = {}, tasks, connector } = playbook.data
  const asking = (name: string) => tasks.filter((task) => asksFor(task, name)).map(({ id }) => id)
  const unsaid = Object.entries(customerValues)
    .filter(
      ([name, value]) => !('made' in value) && value.metadata === undefined && asking(name).length === 0,
    )
    .map(([name]) =>
      faultAt(
        playbook,
        ['customerValues', name],
        `Nobody says "${name}".`,
        'Add a step that asks for it, or the entry of the metadata that has it.',
        'key',
      ),
    )
  const ofConnector = connectors?.get(connector ?? '')?.customerValues ?? []
  const uses = [
    ...actionsOf(playbook.data).flatMap(({ action, path, task }) =>
      [...templatesOf(action), ...menusOf(action, playbook.data)]
        .flatMap(placeholdersOf)
        .map((name) => ({ name, path, task })),
    ),
    ...tasks.flatMap((task, index) =>
      task.kind === 'connect' ? ofConnector.map((name) => ({ name, path: ['tasks', index], task })) : [],
    ),
  ]
  return [...unsaid, ...unknownToConnector(playbook, ofConnector), ...uses.flatMap(tooEarly)]

  function tooEarly({ name, path, task }: { name: string; path: Path; task?: TaskSource }): Fault[] {
    const askedBy = asking(name)
    if (!Object.hasOwn(customerValues, name) || askedBy.length === 0 || !task) return []
    const before = neededBy(task.id, tasks)
    if (askedBy.some((id) => id === task.id || before.has(id))) return []
    const message = `"${task.id}" uses "${name}", which may not have been asked for by then.`
    return [faultAt(playbook, path, message, `Let it need the task "${askedBy[0]}".`)]
  }
}

/** Returns the menus that lead to the screen which an action opens. */
function menusOf(action: LocatedAction['action'], { screens }: Playbook): string[] {
  const screen = 'open' in action ? screens[action.open] : undefined
  return screen ? [...screen.path, ...(screen.alternatives ?? []).flat()] : []
}

/** Finds a menu in braces that is no value of the customer's. */
export function unknownMenus({ playbook }: ErpSource): Fault[] {
  const known = Object.keys(playbook.data.customerValues ?? {})
  return Object.entries(playbook.data.screens).flatMap(([screen, { path, alternatives = [] }]) =>
    [...path, ...alternatives.flat()]
      .flatMap(placeholdersOf)
      .filter((name) => !known.includes(name))
      .map((name) =>
        faultAt(
          playbook,
          ['screens', screen],
          `"{${name}}" is no value of the customer’s.`,
          suggest(name, known),
        ),
      ),
  )
}

function unknownToConnector(playbook: Source<Playbook>, names: readonly string[]): Fault[] {
  const known = Object.keys(playbook.data.customerValues ?? {})
  return names
    .filter((name) => !known.includes(name))
    .map((name) =>
      faultAt(
        playbook,
        ['connector'],
        `The connector needs the customer’s value "${name}".`,
        `Add it to the customerValues.`,
      ),
    )
}

function asksFor(task: TaskSource, name: string): boolean {
  return actionsOfTask(task, []).some(({ action }) => 'ask' in action && action.ask === name)
}

/** Returns the ids of all tasks that are done before one can start. */
function neededBy(id: string, tasks: readonly TaskSource[]): Set<string> {
  const found = new Set<string>()
  const visit = (each: string): void => {
    for (const need of tasks.find((task) => task.id === each)?.needs ?? []) {
      if (found.has(need)) continue
      found.add(need)
      visit(need)
    }
  }
  visit(id)
  return found
}
