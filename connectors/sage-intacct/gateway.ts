import type { RawAnswer } from '@/connectors/connector'
import { type HttpAnswer, type HttpFailure, post } from '@/connectors/http'
import { answerSizeLimit, type WrittenElement, writeXml } from '@/connectors/xml'
import { type Answer, readAnswer } from './answers'
import { envelope, type Sender } from './requests'
import type { Cause } from './rules'
import { rawAnswer } from './rules'
import type { SageIntacctSettings } from './settings'

/** An answer of the XML gateway, or the reason why there is none. */
export type Reply = { ms: number } & (
  | { answer: Answer; httpStatus: number; trouble?: undefined }
  | { trouble: Cause; raw: RawAnswer }
)

export type Gateway = {
  ask(url: string, authentication: WrittenElement, functions: WrittenElement[]): Promise<Reply>
}

export function openGateway(sender: Sender, settings: SageIntacctSettings, signal: AbortSignal): Gateway {
  async function ask(url: string, authentication: WrittenElement, functions: WrittenElement[]) {
    const startedAt = performance.now()
    const result = await post({
      url,
      hosts: settings.hosts,
      contentType: 'application/xml',
      body: writeXml(envelope(sender, authentication, functions)),
      timeLimitMs: settings.timeLimitMs,
      sizeLimit: answerSizeLimit,
      signal,
    })
    const ms = Math.round(performance.now() - startedAt)
    if ('failure' in result) return { ms, ...networkTrouble(result.failure) }
    return { ms, ...readReply(result) }
  }
  return { ask }
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

function readReply({ status, contentType, body }: HttpAnswer) {
  const answer = /\bxml\b/i.test(contentType) ? readAnswer(body) : undefined
  const trouble = httpTrouble(status, body) ?? (answer ? undefined : 'unreadableAnswer')
  if (answer && !trouble) return { answer, httpStatus: status }
  const error = answer && 'errors' in answer ? answer.errors[0] : undefined
  return {
    trouble: trouble ?? 'unreadableAnswer',
    raw: rawAnswer({ level: 'http', httpStatus: status }, error),
  }
}

/** The rate limit (SI-38); 5xx, and the pages of the content network in front of the gateway whatever their status (SI-4). */
function httpTrouble(status: number, body: string): Cause | undefined {
  if (status === 429) return 'rateLimited'
  if (status >= 500 || body.includes('cf-error-details')) return 'outage'
}
