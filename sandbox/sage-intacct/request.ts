import type { XmlElement } from '@rgrove/parse-xml'
import { allowAttributes, elementsOf, parseRequest, sequence, textOf, Violation } from '../markup'

export type Login = { userId: string; companyId: string; password: string; entityId: string }

export type GatewayRequest = {
  senderId: string
  senderPassword: string
  controlId: string
  wantsAdditionalInfo: boolean
  login?: Login
  sessionId?: string
  functions: RequestedFunction[]
}

/** Reads a request document, whose elements have the order of the vendor's SDK (SI-8, SI-12). */
export function readRequest(body: string): GatewayRequest {
  const root = parseRequest(body)
  if (root.name !== 'request') throw new Violation('the root is <request>')
  const { control, operation } = sequence(root, ['control', 'operation']) as Record<string, XmlElement>
  const { authentication, content } = sequence(operation as XmlElement, ['authentication', 'content'])
  allowAttributes(operation as XmlElement, 'transaction')
  booleanText(operation?.attributes.transaction ?? 'false', 'transaction')
  return {
    ...readControl(control as XmlElement),
    ...readAuthentication(authentication as XmlElement),
    functions: readFunctions(content as XmlElement),
  }
}

function readControl(control: XmlElement) {
  const parts = sequence(control, [
    'senderid',
    'password',
    'controlid',
    'uniqueid?',
    'dtdversion',
    'policyid?',
    'includewhitespace?',
    'showadditionalerrorinfo?',
  ])
  const controlId = textOf(parts.controlid)
  // SI-9
  if (controlId.length < 1 || controlId.length > 256) throw new Violation('controlid has 1 to 256 characters')
  if (textOf(parts.dtdversion) !== '3.0') throw new Violation('dtdversion is 3.0')
  // The default is true and refuses a repeated request (SI-10). Our requests only read, so they must say false.
  if (textOf(parts.uniqueid) !== 'false') throw new Violation('uniqueid is false for reads')
  booleanText(textOf(parts.includewhitespace) || 'true', 'includewhitespace')
  return {
    senderId: textOf(parts.senderid),
    senderPassword: textOf(parts.password),
    controlId,
    wantsAdditionalInfo: booleanText(
      textOf(parts.showadditionalerrorinfo) || 'false',
      'showadditionalerrorinfo',
    ),
  }
}

function readAuthentication(authentication: XmlElement): { login: Login } | { sessionId: string } {
  const { login, sessionid } = sequence(authentication, ['login?', 'sessionid?'])
  if (login && !sessionid) return { login: readLogin(login) }
  if (sessionid && !login) return { sessionId: textOf(sessionid) }
  throw new Violation('<authentication> holds either a login or a sessionid')
}

function readLogin(login: XmlElement): Login {
  const parts = sequence(login, ['userid', 'companyid', 'password', 'locationid?'])
  return {
    userId: textOf(parts.userid),
    companyId: textOf(parts.companyid),
    password: textOf(parts.password),
    entityId: textOf(parts.locationid),
  }
}

function booleanText(text: string, name: string): boolean {
  if (text !== 'true' && text !== 'false') throw new Violation(`${name} is true or false`)
  return text === 'true'
}

export type RequestedFunction = { controlId: string } & (
  | { name: 'getAPISession' | 'getDimensions' }
  | { name: 'query'; object: string; fields: string[] }
)

/** Reads one or more functions with control IDs of their own (SI-17). getAPISession comes alone (SI-16). */
function readFunctions(content: XmlElement): RequestedFunction[] {
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

/** Reads a query, whose parts may come in any order (SI-18). Parts that the connector does not use are violations. */
function readQuery(query: XmlElement): { name: 'query'; object: string; fields: string[] } {
  const byName = new Map(elementsOf(query).map((part) => [part.name, part]))
  const other = elementsOf(query).find((part) => !['object', 'select', 'pagesize'].includes(part.name))
  if (other || byName.size < elementsOf(query).length)
    throw new Violation('an odd or repeated part in <query>')
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
