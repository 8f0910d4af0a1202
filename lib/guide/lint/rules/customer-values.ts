import { type Fault, suggest } from '@/lib/guide/explain/fault'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import { templatesOf } from '@/lib/guide/lint/rules/values'
import { placeholdersOf } from '@/lib/guide/load/action-draft'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { actionsOf, actionsOfTask, type LocatedAction } from '@/lib/guide/load/located-actions'
import { faultAt, type Path, type Source } from '@/lib/guide/load/source'
import { both } from '@/lib/guide/model/conditions'
import { askedInQuestions } from '@/lib/guide/model/customer-values'
import { fitsPattern } from '@/lib/guide/schema/customer-values'
import type { Condition, Playbook, QuestionSource, TaskSource } from '@/lib/guide/schema/guide-files'

/** A file that has customer's values and questions. */
type Valued = Source<Pick<Playbook, 'customerValues'> & { questions?: QuestionSource[] | undefined }>

/** A place where a customer's value is used: a step, with its own condition, or a task of the connector's. */
type Use = { name: string; path: Path; task?: TaskSource; when?: Condition }

/** Finds a customer's value with a name that is taken or an example that does not fit, and a step that asks for none. */
export function wrongCustomerValues({ playbook, vendors }: ErpSource): Fault[] {
  const idsOf = ({ data }: { data: Pick<Playbook, 'questions'> | { questions?: QuestionSource[] } }) =>
    (data.questions ?? []).map(({ id }) => id)
  const taken = [...Object.keys(playbook.data.values), ...idsOf(playbook), 'item']
  const ofPlaybook = faultsOfValues(playbook, taken, actionsOf(playbook.data))
  const own = Object.keys(playbook.data.customerValues ?? {})
  return [
    ...ofPlaybook,
    ...vendors.flatMap((vendor) => {
      const steps = ((vendor.data.tasks ?? []) as TaskSource[]).flatMap((task, index) =>
        actionsOfTask(task, ['tasks', index, 'actions']),
      )
      return faultsOfValues(vendor, [...taken, ...own, ...idsOf(vendor)], steps)
    }),
  ]
}

function faultsOfValues(source: Valued, taken: readonly string[], steps: readonly LocatedAction[]): Fault[] {
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
      'ask' in action ? faultsOfAsking(source, [...path, 'ask'], action.ask) : [],
    ),
    ...faultsOfAnswers(source),
  ]
}

function faultsOfAnswers(source: Valued): Fault[] {
  const asked = (source.data.questions ?? []).flatMap(({ id, options, asks = {} }, index) =>
    Object.entries(asks).map(([option, name]) => ({
      id,
      options,
      option,
      name,
      path: ['questions', index, 'asks', option],
    })),
  )
  return asked.flatMap(({ id, options, option, name, path }, index) => {
    if (!options.includes(option)) {
      const message = `"${option}" is not an option of "${id}".`
      return [faultAt(source, path, message, suggest(option, options), 'key')]
    }
    // The form sends a field for each answer, also those that are not chosen, and of two with one name the last would count.
    if (asked.findIndex((other) => other.name === name) < index)
      return [
        faultAt(
          source,
          path,
          `"${name}" is typed with another answer already.`,
          'Ask for it with one answer alone.',
        ),
      ]
    return faultsOfAsking(source, path, name)
  })
}

function faultsOfAsking(source: Source<Pick<Playbook, 'customerValues'>>, path: Path, name: string): Fault[] {
  const values = source.data.customerValues ?? {}
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  if (value === undefined) {
    const message = `"${name}" is not one of this file’s customerValues.`
    return [faultAt(source, path, message, suggest(name, Object.keys(values)))]
  }
  if (!('made' in value)) return []
  return [
    faultAt(source, path, `Handrail makes "${name}", so nobody is asked for it.`, 'Remove what asks for it.'),
  ]
}

/** Finds a customer's value that nobody says, and one that is used in a task or by the connector before it is asked for. */
export function lackingCustomerValues({ playbook }: ErpSource, { connectors }: LintContext): Fault[] {
  const { customerValues = {}, tasks, questions, connector } = playbook.data
  const isAskedWith = (name: string) => askedInQuestions(questions).includes(name)
  const asking = (name: string) =>
    tasks
      .filter((task) => asksFor(task, name) || (task.kind === 'questions' && isAskedWith(name)))
      .map(({ id }) => id)
  const unsaid = Object.entries(customerValues)
    .filter(
      ([name, value]) => !('made' in value) && value.metadata === undefined && asking(name).length === 0,
    )
    .map(([name]) =>
      faultAt(
        playbook,
        ['customerValues', name],
        `Nothing gives the customer’s value "${name}".`,
        'Ask for it in a step or with an answer, or name its entry of the metadata.',
        'key',
      ),
    )
  const ofConnector = connectors?.get(connector ?? '')?.customerValues ?? []
  const uses: Use[] = [
    ...actionsOf(playbook.data).flatMap(({ action, path, task }) =>
      [...templatesOf(action), ...menusOf(action, playbook.data)]
        .flatMap(placeholdersOf)
        .map((name) => ({ name, path, task, when: action.when })),
    ),
    ...tasks.flatMap((task, index) =>
      task.kind === 'connect' ? ofConnector.map((name) => ({ name, path: ['tasks', index], task })) : [],
    ),
  ]
  return [
    ...unsaid,
    ...unknownToConnector(playbook, ofConnector),
    ...uses.flatMap(tooEarly),
    ...uses.flatMap(unanswered),
  ]

  function tooEarly({ name, path, task }: Use): Fault[] {
    const askedBy = asking(name)
    if (!Object.hasOwn(customerValues, name) || askedBy.length === 0 || !task) return []
    const before = neededBy(task.id, tasks)
    if (askedBy.some((id) => id === task.id || before.has(id))) return []
    const message = `"${task.id}" uses "${name}", which may not have been asked for by then.`
    return [faultAt(playbook, path, message, `Let it need the task "${askedBy[0]}".`)]
  }

  function unanswered({ name, path, task, when }: Use): Fault[] {
    const asked = questions.filter((question) => askedInQuestions([question]).includes(name))
    const [first] = asked
    if (!first || !task || tasks.some((each) => asksFor(each, name))) return []
    const condition = both(task.when, when) ?? {}
    if (asked.some((question) => leavesAsking(question, name, condition))) return []
    const options = first.options.filter((option) => first.asks?.[option] === name)
    const message = `"${task.id}" uses "${name}", which not every answer to "${first.id}" asks for.`
    return [faultAt(playbook, path, message, `Write when: { ${first.id}: [${options.join(', ')}] }.`)]
  }
}

/** Returns whether a condition leaves only the answers to a question with which a value is typed. */
function leavesAsking(
  { id, options, asks = {}, when }: QuestionSource,
  name: string,
  condition: Condition,
): boolean {
  // Whoever is not asked counts as unsure.
  const left = condition[id] ?? [...options, ...(when ? ['unsure'] : [])]
  return left.every((option) => asks[option] === name)
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
