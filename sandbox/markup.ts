import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'

/** Returns the root of a request. Throws a violation when the request is not well-formed XML. */
export function parseRequest(body: string): XmlElement {
  if (body.includes('<!DOCTYPE')) throw new Violation('a document type is not expected')
  try {
    const { root } = parseXml(body)
    if (root) return root
  } catch (error) {
    throw new Violation(`not well-formed: ${error instanceof Error ? error.message.split('\n')[0] : ''}`)
  }
  throw new Violation('no root element')
}

/** Returns the child elements. Throws a violation when there is text between them. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((node) => {
    if (node instanceof XmlElement) return [node]
    if (node instanceof XmlText && node.text.trim() !== '') throw new Violation(`text in <${parent.name}>`)
    return []
  })
}

/**
 * Returns the children by name. Throws a violation unless they are `names` in this order; a name that ends in ? may be
 * absent.
 */
export function sequence(parent: XmlElement, names: readonly string[]): Record<string, XmlElement> {
  const left = elementsOf(parent)
  const found: Record<string, XmlElement> = {}
  for (const name of names) {
    const expected = name.replace('?', '')
    if (left[0]?.name === expected) found[expected] = left.shift() as XmlElement
    else if (!name.endsWith('?')) throw new Violation(`<${parent.name}> needs <${expected}> here`)
  }
  if (left[0]) throw new Violation(`<${left[0].name}> is not expected here in <${parent.name}>`)
  return found
}

/** Returns the text of an element, '' when there is none. Throws a violation when it holds elements. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  if (element.children.some((node) => node instanceof XmlElement)) {
    throw new Violation(`<${element.name}> holds text only`)
  }
  return element.text
}

/** Throws a violation when an element has other attributes than `names`. */
export function allowAttributes(element: XmlElement, ...names: string[]): void {
  const other = Object.keys(element.attributes).find((name) => !names.includes(name))
  if (other) throw new Violation(`attribute ${other} is not expected on <${element.name}>`)
}

/** Escapes text for an answer. Apostrophes are escaped as the real gateway does (SI-29). */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;')
}

/** A request that the documented protocol does not allow. The readers of requests throw it; the stand-ins catch it. */
export class Violation extends Error {}
