import words from '@/messages/en/api.json'

/** Returns what a field is about, in English, or undefined when no word says it. */
function fieldWords(name: string): string | undefined {
  const all: Record<string, string> = { ...words.fields, ...words.headers }
  return Object.hasOwn(all, name) ? all[name] : undefined
}

/**
 * Returns a document in which every field, parameter and header has a description. A field of one name means the same wherever it
 * stands, so the words are found by name alone.
 */
export function addDescriptions<Document>(document: Document): Document {
  return describe(document, '') as Document
}

function describe(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node.map((entry) => describe(entry, ''))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([name, value]) => [name, describe(value, name)])
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (key === 'properties' || key === 'headers')
    return Object.fromEntries(
      Object.entries(copy).map(([name, value]) => [name, withDescription(name, value)]),
    )
  return typeof copy.in === 'string' && typeof copy.name === 'string'
    ? withDescription(copy.name, copy)
    : copy
}

function withDescription(name: string, value: unknown): unknown {
  const description = fieldWords(name)
  return description === undefined || typeof value !== 'object' ? value : { description, ...value }
}
