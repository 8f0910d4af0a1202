import type { XmlElement } from '@rgrove/parse-xml'
import { ask, type NetworkCause, type Reply, type Trouble } from '@/connectors/ask'
import type { HttpAnswer } from '@/connectors/http'
import type { ErpError } from '@/connectors/rules'
import { isXml, type WrittenElement, writeXml } from '@/connectors/xml'
import { readAnswer } from './answers'
import { throttledText } from './causes'
import { envelope, type Operation } from './requests'
import type { OfficeSettings } from './settings'

/** The response of a service, its refusal in its own words, or the reason why there is no answer at all. */
export type ServiceReply = Reply<ServiceAnswer>

type ServiceAnswer = { response: XmlElement; error?: undefined } | { error: ErpError; httpStatus: number }

export type Service = {
  /** Calls an operation. `sessionId` is a value that a cookie can hold. */
  ask(operation: Operation, content?: readonly WrittenElement[], sessionId?: string): Promise<ServiceReply>
}

export function openService(settings: OfficeSettings, signal: AbortSignal): Service {
  return {
    ask(operation, content = [], sessionId) {
      const request = {
        url: `${settings.origin}${operation.path}`,
        contentType: 'text/xml; charset=utf-8',
        headers: { SOAPAction: `"${operation.action}"`, ...sessionHeader(sessionId) },
        body: writeXml(envelope(operation, content)),
        signal,
      }
      return ask(request, settings, (answer) => readReply(answer, operation))
    },
  }
}

/**
 * Every host needs the cookie with every call. Without it a service says "authenticated on X but not on Y" (24SO-7).
 */
function sessionHeader(sessionId: string | undefined): Record<string, string> {
  return sessionId === undefined ? {} : { Cookie: `ASP.NET_SessionId=${sessionId}` }
}

/** Reads the body before the status, because a fault comes with status 500 (24SO-18). */
function readReply({ status, contentType, body }: HttpAnswer, { name }: Operation): ServiceAnswer | Trouble {
  const answer = isXml(contentType) ? readAnswer(body, name) : undefined
  if (answer?.error) return { error: answer.error, httpStatus: status }
  if (answer && status < 300) return answer
  return { trouble: httpTrouble(status, body), raw: { level: 'http', httpStatus: status } }
}

function httpTrouble(status: number, body: string): NetworkCause {
  if (status === 429 || throttledText.test(body)) return 'rateLimited'
  return status >= 500 ? 'outage' : 'unreadableAnswer'
}
