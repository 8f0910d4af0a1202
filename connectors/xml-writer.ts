export type WrittenElement = {
  name: string
  content: string | readonly WrittenElement[]
  attributes: Readonly<Record<string, string>>
}

/** An element of text or of other elements. Names are ours and never come from outside. */
export function element(
  name: string,
  content: WrittenElement['content'] = '',
  attributes: WrittenElement['attributes'] = {},
): WrittenElement {
  return { name, content, attributes }
}

/** Throws a RangeError for text XML 1.0 cannot hold: ask `isWritable` first. */
export function writeXml(root: WrittenElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}`
}

// https://www.w3.org/TR/xml/#charsets: no control characters but tab and line ends, no lone surrogates.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

export function isWritable(text: string): boolean {
  return !unwritable.test(text)
}

function write({ name, content, attributes }: WrittenElement): string {
  const start = name + Object.entries(attributes).map(writeAttribute).join('')
  const inner = typeof content === 'string' ? escapeText(content) : content.map(write).join('')
  return inner ? `<${start}>${inner}</${name}>` : `<${start}/>`
}

function writeAttribute([name, value]: [string, string]): string {
  return ` ${name}="${escapeText(value)}"`
}

// Tabs and line ends too: a parser would turn them into other white space, and passwords may hold them.
function escapeText(text: string): string {
  if (!isWritable(text)) throw new RangeError('text that XML cannot hold')
  return text.replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
