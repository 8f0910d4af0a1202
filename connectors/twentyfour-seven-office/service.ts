import type { XmlElement } from '@rgrove/parse-xml'
import type { RawAnswer } from '@/connectors/connector'
import { type HttpAnswer, type HttpFailure, post } from '@/connectors/http'
import { answerSizeLimit, type WrittenElement, writeXml } from '@/connectors/xml'
import { type Refused, readAnswer } from './answers'
import type { Operation } from './requests'
import { envelope } from './requests'
import type { Cause } from './rules'
import { isThrottled } from './rules'
import type { OfficeSettings } from './settings'

/** response: answered. refused: in the service's own words. trouble: no answer of the service at all. */
export type Reply = { ms: number } & (
  | { response: XmlElement; refused?: undefined; trouble?: undefined }
  | { refused: Refused; httpStatus: number; trouble?: undefined }
  | { trouble: Cause; raw: RawAnswer }
)

export type Service = {
  /** `sessionId` is a value that a cookie can hold. */
  ask(operation: Operation, content?: readonly WrittenElement[], sessionId?: string): Promise<Reply>
}

export function openService(settings: OfficeSettings, signal: AbortSignal): Service {
  async function ask(operation: Operation, content: readonly WrittenElement[] = [], sessionId?: string) {
    const startedAt = performance.now()
    const result = await post({
      url: `${settings.origin}${operation.path}`,
      hosts: settings.hosts,
      contentType: 'text/xml; charset=utf-8',
      headers: { SOAPAction: `"${operation.action}"`, ...sessionHeader(sessionId) },
      body: writeXml(envelope(operation, content)),
      timeLimitMs: settings.timeLimitMs,
      sizeLimit: answerSizeLimit,
      signal,
    })
    const ms = Math.round(performance.now() - startedAt)
    if ('failure' in result) return { ms, ...networkTrouble(result.failure) }
    return { ms, ...readReply(result, operation) }
  }
  return { ask }
}

/** Every host wants it with every call; "authenticated on X but not on Y" is what a forgotten one looks like (24SO-7). */
function sessionHeader(sessionId: string | undefined): Record<string, string> {
  return sessionId === undefined ? {} : { Cookie: `ASP.NET_SessionId=${sessionId}` }
}

const failureCauses: Record<HttpFailure, Cause> = {
  hostRefused: 'endpointRefused',
  redirected: 'endpointRefused',
  unreachable: 'unreachable',
  timedOut: 'timedOut',
  tooLarge: 'unreadableAnswer',
}

function networkTrouble(failure: HttpFailure): { trouble: Cause; raw: RawAnswer } {
  return { trouble: failureCauses[failure], raw: { level: 'network', code: failure } }
}

/** A fault comes with status 500, so the body is read before the status says anything (24SO-18). */
function readReply({ status, contentType, body }: HttpAnswer, { name }: Operation) {
  const answer = /\bxml\b/i.test(contentType) ? readAnswer(body, name) : undefined
  if (answer?.refused) return { refused: answer.refused, httpStatus: status }
  if (answer && status < 300) return answer
  return { trouble: httpTrouble(status, body), raw: { level: 'http' as const, httpStatus: status } }
}

function httpTrouble(status: number, body: string): Cause {
  if (status === 429 || isThrottled(body)) return 'rateLimited'
  return status >= 500 ? 'outage' : 'unreadableAnswer'
}
