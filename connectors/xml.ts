import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'

/** The largest answer that is read, in bytes. The largest real answer to our questions has a few kilobytes. */
export const answerSizeLimit = 1_000_000

/** Returns whether a Content-Type header announces XML. */
export function isXml(contentType: string): boolean {
  return /\bxml\b/i.test(contentType)
}

/** Returns the root element, or undefined for anything but well-formed XML without a document type. */
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

/** Returns the first element that `path` leads to, one child's name per step. */
export function findElement(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, name) => childrenOf(found, name)[0], parent)
}

/**
 * Returns the trimmed text of the element that `path` leads to, without that of its children; '' when there is none.
 */
export function textAt(parent: XmlElement | undefined, ...path: string[]): string {
  const nodes = findElement(parent, ...path)?.children ?? []
  return nodes
    .map((node) => (node instanceof XmlText ? node.text : ''))
    .join('')
    .trim()
}

export type WrittenElement = {
  name: string
  content: string | readonly WrittenElement[]
  attributes: Readonly<Record<string, string>>
}

/** Makes an element that holds text or other elements. Names are ours and never come from outside. */
export function element(
  name: string,
  content: WrittenElement['content'] = '',
  attributes: WrittenElement['attributes'] = {},
): WrittenElement {
  return { name, content, attributes }
}

/** Returns a document. Throws a RangeError for text that XML 1.0 cannot hold; `isWritable` finds such text. */
export function writeXml(root: WrittenElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}`
}

// https://www.w3.org/TR/xml/#charsets: no control characters but tab and line ends, no lone surrogates.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** Returns whether XML 1.0 can hold the text. */
export function isWritable(text: string): boolean {
  return !unwritable.test(text)
}

/** Returns the text with a replacement for each half of a character, which no address can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}

function write({ name, content, attributes }: WrittenElement): string {
  const start = name + Object.entries(attributes).map(writeAttribute).join('')
  const inner = typeof content === 'string' ? escapeText(content) : content.map(write).join('')
  return inner ? `<${start}>${inner}</${name}>` : `<${start}/>`
}

function writeAttribute([name, value]: [string, string]): string {
  return ` ${name}="${escapeText(value)}"`
}

// Tabs and line ends are escaped because a parser would change them, and passwords may hold them.
function escapeText(text: string): string {
  if (!isWritable(text)) throw new RangeError('text that XML cannot hold')
  return text.replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
