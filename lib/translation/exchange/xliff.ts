import { js2xliff, jsToXliff12, xliff2js, xliff12ToJs } from 'xliff'
import type { Exchange, Unit } from './unit'

/** The versions of XLIFF that are written. Both are read. */
export type XliffVersion = '1.2' | '2.0'

/** An id in XLIFF 2.0 is a name of XML, which has no slash. */
const idOf = (namespace: string) => namespace.replaceAll('/', ':')
const namespaceOf = (id: string) => id.replaceAll(':', '/')

/** Writes messages as XLIFF: one file element for each file of messages, one unit for each message. */
export async function writeXliff(exchange: Exchange, version: XliffVersion): Promise<string> {
  const { sourceLanguage, targetLanguage, units } = exchange
  const resources: Resources = {}
  for (const { namespace, key, source, target, note } of units) {
    const id = idOf(namespace)
    resources[id] ??= {}
    resources[id][key] = { source, ...(target !== undefined && { target }), ...(note && { note }) }
  }
  const write = version === '2.0' ? js2xliff : jsToXliff12
  const text = await write({ resources, sourceLanguage, targetLanguage })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`
}

type Resources = Record<string, Record<string, { source: string; target?: string; note?: string }>>

/** Reads XLIFF 1.2 or 2.0. Throws an error that says what is wrong with the file. */
export async function readXliff(text: string): Promise<Exchange> {
  const [, version = ''] = /<xliff\b[^>]*\bversion="([\d.]+)"/.exec(text) ?? []
  if (!/^(1\.2|2\.\d)$/.test(version)) throw new Error('The file is no XLIFF 1.2 or 2.0.')
  const read = version === '1.2' ? xliff12ToJs : xliff2js
  const { resources, sourceLanguage = '', targetLanguage = '' } = await read(text)
  const units = Object.entries(resources).flatMap(([id, file]) =>
    Object.entries(file).flatMap(([key, { source, target, note }]): Unit[] => [
      {
        namespace: namespaceOf(id),
        key,
        source: textOf(source),
        ...(target !== undefined && { target: textOf(target) }),
        ...(typeof note === 'string' && { note }),
      },
    ]),
  )
  return { sourceLanguage, targetLanguage, units }
}

/** Returns a text. A program may have put elements of its own into it, which no message of ours has. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(textOf).join('')
  throw new Error('A text of the file has elements of XLIFF in it, such as <ph>. Send it without them.')
}
