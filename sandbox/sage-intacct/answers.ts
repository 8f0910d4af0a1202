import { escapeText } from '../markup'
import type { Reply } from '../stand-in'
import type { ErrorParts } from './errors'
import type { GatewayRequest, Login } from './request'

/** The Content-Type of the gateway's answers (SI-3). */
export const xmlContentType = 'text/xml; encoding="UTF-8"'

export function xmlReply(body: string, status = 200): Reply {
  return { status, contentType: xmlContentType, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` }
}

/**
 * Refuses a request before its operation. `control` holds only the status, which alone is certain to be there, and there
 * is no `operation` (SI-25).
 */
export function refuseControl(list: ErrorParts[], status = 200, hasInfo = false): Reply {
  const control = '<control><status>failure</status></control>'
  return xmlReply(`<response>${control}${errorMessage(list, hasInfo)}</response>`, status)
}

/** Refuses a sign-in, without a session timestamp and without a result (SI-26). */
export function refuseSignIn(
  request: GatewayRequest,
  user: Pick<Login, 'userId' | 'companyId'>,
  error: ErrorParts,
): Reply {
  const authentication = `<authentication><status>failure</status>${identity(user)}</authentication>`
  const message = errorMessage([error], request.wantsAdditionalInfo)
  return xmlReply(
    `<response>${control(request)}<operation>${authentication}${message}</operation></response>`,
  )
}

/** Answers after a sign-in, with one `result` per function (SI-17, SI-22). */
export function accept(request: GatewayRequest, user: Omit<Login, 'password'>, results: string[]): Reply {
  const now = Date.now()
  const authentication =
    `<authentication><status>success</status>${identity(user)}<locationid>${escapeText(user.entityId)}</locationid>` +
    `<sessiontimestamp>${stamp(now)}</sessiontimestamp><sessiontimeout>${stamp(now + 3_600_000)}</sessiontimeout>` +
    '</authentication>'
  return xmlReply(
    `<response>${control(request)}<operation>${authentication}${results.join('')}</operation></response>`,
  )
}

export function success(name: string, controlId: string, data: string): string {
  return `<result><status>success</status><function>${name}</function><controlid>${escapeText(controlId)}</controlid>${data}</result>`
}

export function failure(
  name: string,
  controlId: string,
  error: ErrorParts,
  hasInfo: boolean,
  status = 'failure',
): string {
  const message = errorMessage([error], hasInfo)
  return `<result><status>${status}</status><function>${name}</function><controlid>${escapeText(controlId)}</controlid>${message}</result>`
}

function control({ senderId, controlId }: GatewayRequest): string {
  return (
    `<control><status>success</status><senderid>${escapeText(senderId)}</senderid>` +
    `<controlid>${escapeText(controlId)}</controlid><uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control>`
  )
}

function identity({ userId, companyId }: Pick<Login, 'userId' | 'companyId'>): string {
  return `<userid>${escapeText(userId)}</userid><companyid>${escapeText(companyId)}</companyid>`
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, '+00:00')
}

function errorMessage(list: ErrorParts[], hasInfo: boolean): string {
  return `<errormessage>${list.map((parts) => errorElement(parts, hasInfo)).join('')}</errormessage>`
}

function errorElement(parts: ErrorParts, hasInfo: boolean): string {
  const names = ['errorno', 'description', 'description2', 'correction'] as const
  const texts = names.map((name) => `<${name}>${escapeText(parts[name] ?? '')}</${name}>`).join('')
  // The gateway returns the parts empty when it has no information (SI-13):
  // developer.intacct.com/web-services/requests/.
  const info = `<additionalinfo><errorid>${parts.errorid ?? ''}</errorid><category></category><target domain="" object="" field=""/><description><messageid></messageid><placeholders></placeholders></description></additionalinfo>`
  return `<error>${texts}${hasInfo ? info : ''}</error>`
}
