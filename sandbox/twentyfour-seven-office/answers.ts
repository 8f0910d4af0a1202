import { escapeText } from '../markup'
import type { Reply } from '../stand-in'

export const xmlContentType = 'text/xml; charset=utf-8'

const webServices = 'http://24sevenOffice.com/webservices'

const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

/** Returns an envelope around `content`, which is XML. */
function soapReply(content: string, status = 200): Reply {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><soap:Body>${content}</soap:Body></soap:Envelope>`
  return { status, contentType: xmlContentType, body }
}

/** Returns a fault. That it comes with status 500 is inferred (24SO-18); clients read it for any status (24SO-17). */
export function fault(text: string, { code = 'soap:Server', status = 500 } = {}): Reply {
  const parts = `<faultcode>${code}</faultcode><faultstring>${escapeText(text)}</faultstring><detail />`
  return soapReply(`<soap:Fault>${parts}</soap:Fault>`, status)
}

/** Returns a session, or an empty result for refused credentials (24SO-12, 24SO-13). */
export function loginResponse(sessionId: string): Reply {
  return response('Login', webServices, result('Login', escapeText(sessionId)))
}

/** Returns an answer without a result (24SO-13), or with an exception in its place (24SO-20). */
export function loginWithoutResult(exception = ''): Reply {
  return response('Login', webServices, exception)
}

/** Returns whether the session is alive (24SO-8). */
export function hasSessionResponse(hasSession: boolean): Reply {
  return response('HasSession', webServices, result('HasSession', String(hasSession)))
}

/** Returns the identities, whose `list` is XML. */
export function identitiesResponse(list: string): Reply {
  return response('GetIdentities', webServices, result('GetIdentities', list))
}

/** Returns the transaction types, whose `list` is XML. */
export function transactionTypesResponse(list: string): Reply {
  return response('GetTransactionTypes', accounting, result('GetTransactionTypes', list))
}

/** Returns the error of one item inside a good answer (24SO-20). */
export function apiException(type: string, message: string): string {
  const parts = `<Type>${type}</Type><Message>${escapeText(message)}</Message>`
  return `<APIException>${parts}<StackTrace>   at Office24Seven.Sandbox.Answer()</StackTrace></APIException>`
}

function response(name: string, namespace: string, content: string): Reply {
  return soapReply(`<${name}Response xmlns="${namespace}">${content}</${name}Response>`)
}

function result(name: string, content: string): string {
  return content === '' ? `<${name}Result />` : `<${name}Result>${content}</${name}Result>`
}

/**
 * The texts of faults and exceptions. docs/protocols/twentyfour-seven-office.md has their sources. Texts marked ASSUMED
 * are guesses, because no public record quotes the service (24SO-14, 24SO-25, 24SO-26).
 */
export const faultTexts = {
  // 24SO-21
  identityBlocked:
    'Provided IdentityId is blocked. Please use GetIdentitiesWithCredential to get a list of available Identities and reauthenticate with a valid IdentityId',
  identityBlockedOlder: 'The provided IdentityId is blocked.',
  // The text is published (24SO-23); whether it comes as a fault is not (24SO-24).
  throttled: 'Limit exceeded by 1. Request is blocked. Quarantine ends at 2026-11-21 20:15:00',
  unworded: 'ASSUMED: Server was unable to process request.',
  rejected: (violation: string) => `ASSUMED: Server was unable to read request. ${violation}`,
  applicationRefused: 'ASSUMED: the ApplicationId is not known.',
  noSession: 'ASSUMED: not authenticated.',
  accessDenied: 'ASSUMED: the user has no access to this service.',
  echo: (password: string) => `ASSUMED: the password ${password} is wrong.`,
}

/** The type of an exception. Only the beginning of such names is on record (24SO-20). */
export const exceptionType = 'Office24Seven.Library.Sandbox.AssumedException'
