import { randomUUID } from 'node:crypto'
import { element, type WrittenElement } from '@/connectors/xml'

export type Sender = { id: string; password: string }
export type Login = { userId: string; companyId: string; password: string; entityId?: string }

/**
 * Returns the request document, with its elements in the order that the gateway wants (SI-8, SI-12).
 * `showadditionalerrorinfo` comes last, as on the vendor's page about requests (SI-13).
 */
export function envelope(
  sender: Sender,
  authentication: WrittenElement,
  functions: readonly WrittenElement[],
): WrittenElement {
  const control = element('control', [
    element('senderid', sender.id),
    element('password', sender.password),
    element('controlid', randomUUID()),
    // All our requests only read, so a repeated one does no harm (SI-10).
    element('uniqueid', 'false'),
    element('dtdversion', '3.0'),
    element('includewhitespace', 'false'),
    element('showadditionalerrorinfo', 'true'),
  ])
  const operation = element(
    'operation',
    [element('authentication', [authentication]), element('content', functions)],
    { transaction: 'false' },
  )
  return element('request', [control, operation])
}

/**
 * Returns what the first request signs in with. Without `locationid` the session is at the company's top level (SI-14).
 */
export function login({ userId, companyId, password, entityId }: Login): WrittenElement {
  const entity = entityId === undefined ? [] : [element('locationid', entityId)]
  return element('login', [
    element('userid', userId),
    element('companyid', companyId),
    element('password', password),
    ...entity,
  ])
}

/** Returns what a later request signs in with (SI-15). */
export function sessionLogin(sessionId: string): WrittenElement {
  return element('sessionid', sessionId)
}

/** Returns the function that asks for a session. It must be alone in its request (SI-16). */
export function getApiSession(controlId: string): WrittenElement {
  return apiFunction(controlId, element('getAPISession'))
}

/** Returns the function that lists standard and user-defined dimensions (SI-21). */
export function getDimensions(controlId: string): WrittenElement {
  return apiFunction(controlId, element('getDimensions'))
}

/**
 * Returns the function that reads one field of at most one record (SI-18). The gateway checks permissions first, so it
 * denies a query even of an empty object (SI-19). Other functions ignore permissions (SI-20).
 */
export function query(controlId: string, object: string, field: string): WrittenElement {
  const body = [
    element('object', object),
    element('select', [element('field', field)]),
    element('pagesize', '1'),
  ]
  return apiFunction(controlId, element('query', body))
}

function apiFunction(controlid: string, body: WrittenElement): WrittenElement {
  return element('function', [body], { controlid })
}
