import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'

/** The document's root; every fault of its syntax is a violation. */
export function parseRequest(body: string): XmlElement {
  if (body.includes('<!DOCTYPE')) throw new Violation('a document type is not expected')
  try {
    const { root } = parseXml(body)
    if (root) return root
  } catch (fault) {
    throw new Violation(`not well-formed: ${fault instanceof Error ? fault.message.split('\n')[0] : ''}`)
  }
  throw new Violation('no root element')
}

/** The element's child elements; text beside them is a violation. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((node) => {
    if (node instanceof XmlElement) return [node]
    if (node instanceof XmlText && node.text.trim() !== '') throw new Violation(`text in <${parent.name}>`)
    return []
  })
}

/** The children by name when they are `names` in this order; a name ending in ? may be absent. */
export function sequence(parent: XmlElement, names: readonly string[]): Record<string, XmlElement> {
  const left = elementsOf(parent)
  const found: Record<string, XmlElement> = {}
  for (const name of names) {
    const wanted = name.replace('?', '')
    if (left[0]?.name === wanted) found[wanted] = left.shift() as XmlElement
    else if (!name.endsWith('?')) throw new Violation(`<${parent.name}> needs <${wanted}> here`)
  }
  if (left[0]) throw new Violation(`<${left[0].name}> is not expected here in <${parent.name}>`)
  return found
}

/** The text of an element that may hold nothing else. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  if (element.children.some((node) => node instanceof XmlElement)) {
    throw new Violation(`<${element.name}> holds text only`)
  }
  return element.text
}

/** The only attributes an element may have. */
export function allowAttributes(element: XmlElement, ...names: string[]): void {
  const odd = Object.keys(element.attributes).find((name) => !names.includes(name))
  if (odd) throw new Violation(`attribute ${odd} is not expected on <${element.name}>`)
}

/** Text in an answer; apostrophes are escaped as the real gateway escapes them (SI-29). */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')
}

/** A request the documented protocol does not allow. Thrown while reading one, caught where it is answered. */
export class Violation extends Error {}
