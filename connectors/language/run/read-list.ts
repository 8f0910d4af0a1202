import type { Choice } from '@/connectors/connector'
import type { Source } from '@/connectors/language/schema/basics'
import type { Field, Flag, List } from '@/connectors/language/schema/steps'
import type { AllowedHosts } from '@/connectors/settings'
import { fits, type Place, placesAt, textFrom } from './place'
import { hasShape, isTrue } from './shapes'

/**
 * Returns the entries of a list, of which `pages` has the tops of the answers. Of two entries with the same id an available one counts.
 * Returns undefined when the answers have entries and none has the documented shape. `hosts` are those that an address may lead to.
 */
export function readList(pages: readonly Place[], list: List, hosts?: AllowedHosts): Choice[] | undefined {
  const entries = pages.flatMap((top) => placesAt(top, list.each)).filter((entry) => fits(entry, list.where))
  const byId = new Map<string, Choice>()
  for (const entry of entries) {
    const choice = readChoice(entry, list, hosts)
    if (choice && (choice.isAvailable || !byId.has(choice.id))) byId.set(choice.id, choice)
  }
  return entries.length > 0 && byId.size === 0 ? undefined : [...byId.values()]
}

/** Returns whether an entry of a list has a text where its name is said to be, and not only the number or the id that stands for it. */
export function hasNames(pages: readonly Place[], { each, name }: List): boolean {
  return pages.flatMap((top) => placesAt(top, each)).some((place) => textFrom(name, { place }) !== '')
}

function readChoice(place: Place, list: List, hosts: AllowedHosts | undefined): Choice | undefined {
  const text = (source: Source) => textFrom(source, { place })
  const { number, details, isAvailable, isDefault } = list
  const fields = [list.id, ...(number ? [number] : []), ...Object.values(details ?? {})]
  if (!fields.every(({ from, shape }) => hasShape(text(from), shape, hosts))) return undefined
  const id = text(list.id.from)
  return {
    id,
    name: text(list.name) || (number ? text(number.from) : id),
    ...(number && { number: text(number.from) }),
    isAvailable: isAvailable ? flagOf(isAvailable, text) : true,
    ...(isDefault && { isDefault: flagOf(isDefault, text) }),
    ...(details && { details: detailsOf(details, text) }),
  }
}

function flagOf({ from, isReversed }: Flag, text: (source: Source) => string): boolean {
  return isTrue(text(from)) !== (isReversed ?? false)
}

function detailsOf(details: Record<string, Field>, text: (source: Source) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, { from, shape }]) => [
      name,
      shape === 'boolean' ? String(isTrue(text(from))) : text(from),
    ]),
  )
}
