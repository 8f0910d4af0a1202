import type { XmlElement } from '@rgrove/parse-xml'
import { allowAttributes, parseRequest, sequence, textOf } from '../markup'
import { Violation } from '../violation'
import { type RequestedFunction, readFunctions } from './functions'

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

/** The request document, in the order the vendor's SDK writes it (SI-8, SI-12). */
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
  // The default is true and refuses a repeated request (SI-10); a stand-in that only reads wants it spelled out.
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
