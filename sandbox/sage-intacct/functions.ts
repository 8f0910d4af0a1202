import type { XmlElement } from '@rgrove/parse-xml'
import { allowAttributes, elementsOf, sequence, textOf } from '../markup'
import { Violation } from '../violation'

export type RequestedFunction = { controlId: string } & (
  | { name: 'getAPISession' | 'getDimensions' }
  | { name: 'query'; object: string; fields: string[] }
)

/** One or more functions with control IDs of their own (SI-17). getAPISession comes alone (SI-16). */
export function readFunctions(content: XmlElement): RequestedFunction[] {
  const functions = elementsOf(content).map(readFunction)
  if (functions.length === 0) throw new Violation('<content> needs a <function>')
  const ids = new Set(functions.map(({ controlId }) => controlId))
  if (ids.size < functions.length) throw new Violation('two functions share a controlid')
  const isSession = functions.some(({ name }) => name === 'getAPISession')
  if (isSession && functions.length > 1) throw new Violation('getAPISession comes alone')
  return functions
}

function readFunction(element: XmlElement): RequestedFunction {
  if (element.name !== 'function') throw new Violation(`<${element.name}> is no <function>`)
  allowAttributes(element, 'controlid')
  const controlId = element.attributes.controlid ?? ''
  if (controlId.length < 1 || controlId.length > 256) throw new Violation('a function has a controlid')
  const [body, second] = elementsOf(element)
  if (!body || second) throw new Violation('<function> holds one element')
  if (body.name === 'query') return { controlId, ...readQuery(body) }
  if (body.name !== 'getAPISession' && body.name !== 'getDimensions') {
    throw new Violation(`the sandbox does not know <${body.name}>`)
  }
  sequence(body, [])
  return { controlId, name: body.name }
}

/** The parts of a query come in any order (SI-18); those not used here are refused. */
function readQuery(query: XmlElement): { name: 'query'; object: string; fields: string[] } {
  const byName = new Map(elementsOf(query).map((part) => [part.name, part]))
  const odd = elementsOf(query).find((part) => !['object', 'select', 'pagesize'].includes(part.name))
  if (odd || byName.size < elementsOf(query).length) throw new Violation('an odd or repeated part in <query>')
  const select = byName.get('select')
  const object = textOf(byName.get('object'))
  if (!object || !select) throw new Violation('<query> needs an object and a select')
  const pageSize = Number(textOf(byName.get('pagesize')) || 100)
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 2000)
    throw new Violation('pagesize is 1 to 2000')
  return { name: 'query', object, fields: readFields(select) }
}

function readFields(select: XmlElement): string[] {
  const fields = elementsOf(select)
  if (fields.length === 0) throw new Violation('<select> is empty')
  return fields.map((field) => {
    if (field.name !== 'field') throw new Violation(`<${field.name}> in <select>`)
    return textOf(field)
  })
}
