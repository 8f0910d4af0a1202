import type { IncomingHttpHeaders } from 'node:http'
import type { XmlElement } from '@rgrove/parse-xml'
import { allowAttributes, elementsOf, parseRequest, sequence, textOf, Violation } from '../markup'

/** An operation of a service, spelled as in its WSDL (24SO-1, 24SO-2, 24SO-10). */
export type Operation = { name: string; namespace: string; action: string }

const webServices = 'http://24sevenOffice.com/webservices'

const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

/** The operations by the path of their service. */
export const services: ReadonlyMap<string, readonly Operation[]> = new Map([
  [
    '/authenticate/v001/authenticate.asmx',
    ['Login', 'HasSession', 'GetIdentities'].map((name) => ({
      name,
      namespace: webServices,
      action: `${webServices}/${name}`,
    })),
  ],
  [
    '/Economy/Accounting/V001/TransactionService.asmx',
    [
      {
        name: 'GetTransactionTypes',
        namespace: accounting,
        action: `${accounting}GetTransactionTypes`,
      },
    ],
  ],
])

export type Login = { applicationId: string; username: string; password: string }

/** A call of an operation. `sessionId` is the value of the cookie; a Login has none. */
export type OfficeRequest = { operation: Operation; sessionId?: string; login?: Login }

/** Reads a call in SOAP 1.1, with the headers, namespaces and order of elements of the WSDL (24SO-1 to 24SO-3). */
export function readRequest(path: string, headers: IncomingHttpHeaders, body: string): OfficeRequest {
  if (!/^text\/xml; ?charset=utf-8$/i.test(headers['content-type'] ?? '')) {
    throw new Violation(`content type ${headers['content-type']}`)
  }
  const operation = readAction(path, headers)
  const called = readEnvelope(parseRequest(body))
  if (called.name !== operation.name) throw new Violation(`<${called.name}> for ${operation.action}`)
  allowAttributes(called, 'xmlns')
  if (called.attributes.xmlns !== operation.namespace) throw new Violation('another namespace than the WSDL')
  if (operation.name === 'Login') return { operation, login: readLogin(called) }
  sequence(called, [])
  return { operation, sessionId: readCookie(headers) }
}

function readAction(path: string, headers: IncomingHttpHeaders): Operation {
  const operations = services.get(path) ?? []
  const operation = operations.find(({ action }) => headers.soapaction === `"${action}"`)
  if (!operation) throw new Violation(`SOAPAction ${headers.soapaction} at ${path}`)
  return operation
}

function readEnvelope(root: XmlElement): XmlElement {
  if (root.name !== 'soap:Envelope') throw new Violation('the root is <soap:Envelope>')
  allowAttributes(root, 'xmlns:soap', 'xmlns:xsi', 'xmlns:xsd')
  if (root.attributes['xmlns:soap'] !== 'http://schemas.xmlsoap.org/soap/envelope/') {
    throw new Violation('the envelope is not of SOAP 1.1')
  }
  const { 'soap:Body': content } = sequence(root, ['soap:Body'])
  const [called, second] = elementsOf(content as XmlElement)
  if (!called || second) throw new Violation('<soap:Body> holds one element')
  return called
}

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

const defaultIdentity = '00000000-0000-0000-0000-000000000000'

function readLogin(called: XmlElement): Login {
  const { credential } = sequence(called, ['credential'])
  const parts = sequence(credential as XmlElement, ['ApplicationId', 'IdentityId?', 'Password?', 'Username?'])
  const applicationId = textOf(parts.ApplicationId)
  if (!guid.test(applicationId)) throw new Violation('ApplicationId is a GUID')
  // Every user of the stand-in has one default client and can enter no other.
  if (parts.IdentityId && textOf(parts.IdentityId) !== defaultIdentity) {
    throw new Violation('the sandbox knows the zero IdentityId only')
  }
  return { applicationId, username: textOf(parts.Username), password: textOf(parts.Password) }
}

/** Returns the session of a call. Calls after the sign-in carry it to every host (24SO-7). */
function readCookie(headers: IncomingHttpHeaders): string {
  const sessionId = /^ASP\.NET_SessionId=([^;\s]+)$/.exec(headers.cookie ?? '')?.[1]
  if (sessionId === undefined) throw new Violation('a call without the session cookie')
  return sessionId
}
