import { ask, type NetworkCause, type Reply, type Trouble } from '@/connectors/ask'
import type { HttpAnswer } from '@/connectors/http'
import { rawAnswer } from '@/connectors/rules'
import { isXml, type WrittenElement, writeXml } from '@/connectors/xml'
import { type Answer, readAnswer } from './answers'
import { envelope, type Sender } from './requests'
import type { SageIntacctSettings } from './settings'

/** An answer of the XML gateway with its HTTP status, or the reason why there is none. */
export type GatewayReply = Reply<GatewayAnswer>

type GatewayAnswer = { answer: Answer; httpStatus: number }

export type Gateway = {
  ask(url: string, authentication: WrittenElement, functions: WrittenElement[]): Promise<GatewayReply>
}

export function openGateway(sender: Sender, settings: SageIntacctSettings, signal: AbortSignal): Gateway {
  return {
    ask(url, authentication, functions) {
      const body = writeXml(envelope(sender, authentication, functions))
      return ask({ url, contentType: 'application/xml', body, signal }, settings, readReply)
    },
  }
}

function readReply({ status, contentType, body }: HttpAnswer): GatewayAnswer | Trouble {
  const answer = isXml(contentType) ? readAnswer(body) : undefined
  const trouble = httpTrouble(status, body)
  if (answer && !trouble) return { answer, httpStatus: status }
  const error = answer && 'errors' in answer ? answer.errors[0] : undefined
  return {
    trouble: trouble ?? 'unreadableAnswer',
    raw: rawAnswer({ level: 'http', httpStatus: status }, error),
  }
}

/**
 * Returns the cause that the HTTP answer alone shows: the rate limit (SI-38), or an outage. The pages of the content
 * network in front of the gateway are an outage with any status (SI-4).
 */
function httpTrouble(status: number, body: string): NetworkCause | undefined {
  if (status === 429) return 'rateLimited'
  if (status >= 500 || body.includes('cf-error-details')) return 'outage'
}
