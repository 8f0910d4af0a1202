import { XmlElement } from '@rgrove/parse-xml'
import type { Source, Where } from '@/connectors/language/schema/basics'
import { childrenOf, textAt } from '@/connectors/xml'
import type { Values } from './fill'

/** A place in an answer: an element of XML, or a value of JSON. */
export type Place = XmlElement | unknown

/** Returns the places that a path leads to. A list of JSON stands for its entries, as repeated elements of XML do. */
export function placesAt(from: Place, path: string): Place[] {
  const steps = path.split('/').filter(Boolean)
  return steps.reduce<Place[]>(
    (places, name) => places.flatMap((place) => childrenNamed(place, name)),
    entriesOf(from),
  )
}

function childrenNamed(place: Place, name: string): Place[] {
  if (place instanceof XmlElement) return childrenOf(place, name)
  if (typeof place !== 'object' || place === null || !Object.hasOwn(place, name)) return []
  return entriesOf((place as Record<string, unknown>)[name])
}

function entriesOf(place: Place): Place[] {
  if (place === undefined) return []
  return Array.isArray(place) ? place : [place]
}

/** Returns the trimmed text at a path; '' where there is none. */
export function textOf(from: Place, path: string): string {
  const [place] = placesAt(from, path)
  if (place instanceof XmlElement) return textAt(place)
  return typeof place === 'string' || typeof place === 'number' || typeof place === 'boolean'
    ? String(place).trim()
    : ''
}

/** Returns whether a place holds what must stand at some paths, in any letter case. */
export function fits(place: Place, where: Where | undefined): boolean {
  return Object.entries(where ?? {}).every(
    ([path, wanted]) => textOf(place, path).toLowerCase() === wanted.toLowerCase(),
  )
}

/** Where a text of an answer may come from: a place, the top of the answer, and the values of the run. */
export type From = { place: Place; top?: Place; values?: Values }

/** Returns the text that a source leads to; '' where there is none. */
export function textFrom(source: Source, from: From): string {
  if (typeof source === 'string') return oneText(source, from)
  if (Array.isArray(source)) return source.map((one) => oneText(one, from)).find(Boolean) ?? ''
  if ('join' in source)
    return source.join
      .map((one) => oneText(one, from))
      .filter(Boolean)
      .join(' ')
  if ('token' in source) return readClaim(textOf(from.place, source.token), source.claim)
  const entry = placesAt(from.place, source.each).find((each) => fits(each, source.where))
  return entry === undefined ? '' : textOf(entry, source.from)
}

/** Returns what a token says (RFC 7519), its entries joined by spaces; '' for anything that is no token. */
function readClaim(token: string, path: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return placesAt(claims, path)
      .map((place) => textOf(place, ''))
      .filter(Boolean)
      .join(' ')
  } catch {
    return ''
  }
}

function oneText(source: string, { place, top, values }: From): string {
  if (source.startsWith('{')) return values?.get(source.slice(1, -1)) ?? ''
  return source.startsWith('/') ? textOf(top, source) : textOf(place, source)
}
