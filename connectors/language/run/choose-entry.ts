import type { Choice, EntryChoices } from '@/connectors/connector'
import type { Outcome } from '@/connectors/language/schema/outcome'
import type { List, Step } from '@/connectors/language/schema/steps'
import type { Refusal } from '@/connectors/report'
import { addValue, type Run } from './run'
import { refusalOf, troubleIn } from './step-result'

/** Returns what it means that a list has nothing to choose from; undefined when it has, or when that is no matter. */
export function lackOf({ none, noneAvailable }: List, choices: readonly Choice[]): Outcome | undefined {
  if (choices.length === 0) return none
  return choices.some(({ isAvailable }) => isAvailable) ? undefined : noneAvailable
}

/**
 * Returns the entries of a list that a credential may name, each by its name or, where another one has the same, by its number or its id.
 * Returns undefined where no credential chooses, where there is nothing to choose, or where the list goes on.
 */
export function choicesIn(
  { choose }: Step,
  all: readonly Choice[],
  isCut: boolean,
): EntryChoices | undefined {
  const usable = all.filter(({ isAvailable }) => isAvailable)
  if (choose?.by === undefined || isCut || usable.length < 2) return undefined
  const namesOne = (text: string | undefined) =>
    text !== undefined && usable.filter((choice) => isNamed(choice, text)).length === 1
  const options = usable.map(({ id, name, number }) => ({
    value: [name, number, id].find(namesOne) ?? id,
    name,
  }))
  return { field: choose.by, options }
}

type Chosen = { refusal?: Refusal; entered?: Choice }

/**
 * Returns the entry that the later requests are about: the one that the customer has named, else the ERP's default, else the
 * first. Keeps its id for them, or what stands for it where nobody has named one, and what else the step takes of it. Returns a refusal
 * when the customer must say which. `isCut` says that the list goes on, so that an entry which is not in it may be one of the rest.
 */
export function chooseEntry(run: Run, step: Step, choices: readonly Choice[], isCut = false): Chosen {
  const usable = choices.filter(({ isAvailable }) => isAvailable)
  const usual = usable.find(({ isDefault }) => isDefault) ?? usable[0]
  if (!step.choose) return { entered: usual }
  const { by, as, otherwise, several, absent } = step.choose
  const named = by === undefined ? undefined : run.values.get(by)
  if (named === undefined && otherwise !== undefined) {
    addValue(run, as, otherwise)
    return {}
  }
  const entered = named === undefined ? usual : usable.find((choice) => isNamed(choice, named))
  if (named !== undefined && !entered && isCut) return { refusal: troubleIn(step, 'unreadableAnswer') }
  if (named !== undefined && !entered && absent) return { refusal: refusalOf(step, absent) }
  const isOpen = named === undefined && usable.length > 1 && !usable.some(({ isDefault }) => isDefault)
  if (isOpen && several) return { refusal: refusalOf(step, several) }
  if (entered) keepEntry(run, step, entered)
  return { entered }
}

/** Keeps of an entry what later requests need. A detail that is an address has been judged when the list was read. */
function keepEntry(run: Run, { choose, list }: Step, { id, name, number, details }: Choice): void {
  if (choose) addValue(run, choose.as, id)
  for (const [as, part] of Object.entries(choose?.take ?? {})) {
    const text = part === 'name' ? name : part === 'number' ? number : details?.[part]
    if (text) addValue(run, as, text)
    if (text && list?.details?.[part]?.shape === 'address') run.addresses.add(as)
  }
}

function isNamed({ id, name, number }: Choice, named: string): boolean {
  return [id, name, number].some((text) => text?.toLowerCase() === named.toLowerCase())
}
