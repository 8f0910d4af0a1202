import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'

/** Answers are read up to this size, in bytes; the largest real one to our questions has a few kilobytes. */
export const answerSizeLimit = 1_000_000

/** The root element, or undefined for anything but well-formed XML without a document type. */
export function readXml(body: string): XmlElement | undefined {
  if (body.length > answerSizeLimit || /<!doctype/i.test(body)) return undefined
  try {
    return parseXml(body).root ?? undefined
  } catch {
    // Hostile input: a syntax error, or nesting deep enough to exhaust the parser's stack.
    return undefined
  }
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (node) => node instanceof XmlElement && node.name === name,
  ) as XmlElement[]
}

/** The first element reached by following `path` downwards. */
export function find(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => childrenOf(found, name)[0], parent)
}

/** The element's own text, trimmed; '' when there is no such element. */
export function textAt(parent: XmlElement | undefined, ...path: string[]): string {
  const nodes = find(parent, ...path)?.children ?? []
  return nodes
    .map((node) => (node instanceof XmlText ? node.text : ''))
    .join('')
    .trim()
}
