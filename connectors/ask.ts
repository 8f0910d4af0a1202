import type { RawAnswer } from './connector'
import { type HttpAnswer, type HttpFailure, type HttpRequest, post } from './http'
import type { Endpoint } from './settings'
import { answerSizeLimit, type WrittenElement, writeXml } from './xml'

/** The causes that every connector shares: the way to the ERP, and the ERP's own state. */
export const networkCauses = [
  'unreachable',
  'timedOut',
  'outage',
  'rateLimited',
  'unreadableAnswer',
  'endpointRefused',
] as const

export type NetworkCause = (typeof networkCauses)[number]

/** The reason why a request has no answer to judge, and what support sees of it. */
export type Trouble = { trouble: NetworkCause; raw: RawAnswer }

/** The outcome of a request. `ms` is the time spent waiting for it, in milliseconds. */
export type Reply<Answer> = { ms: number } & ((Answer & { trouble?: undefined }) | Trouble)

type Request = Pick<HttpRequest, 'url' | 'contentType' | 'headers' | 'signal'> & { document: WrittenElement }

/**
 * Sends an XML document to an ERP and reads the answer with `read`. Returns trouble when there is no answer. Rejects
 * only when `signal` is aborted.
 */
export async function ask<Answer>(
  { document, ...request }: Request,
  { hosts, timeLimitMs }: Endpoint,
  read: (answer: HttpAnswer) => (Answer & { trouble?: undefined }) | Trouble,
): Promise<Reply<Answer>> {
  const startedAt = performance.now()
  const body = writeXml(document)
  const result = await post({ ...request, body, hosts, timeLimitMs, sizeLimit: answerSizeLimit })
  const ms = Math.round(performance.now() - startedAt)
  return { ms, ...('failure' in result ? networkTrouble(result.failure) : withPause(read(result), result)) }
}

/** Adds the pause that the ERP asks for to the trouble that it reports. */
function withPause<Answer>(answer: Answer | Trouble, { retryAfterSeconds }: HttpAnswer): Answer | Trouble {
  if (retryAfterSeconds === undefined || !isTrouble(answer)) return answer
  return { ...answer, raw: { ...answer.raw, retryAfterSeconds } }
}

function isTrouble(answer: unknown): answer is Trouble {
  return typeof answer === 'object' && answer !== null && 'trouble' in answer && answer.trouble !== undefined
}

const failureCauses: Record<HttpFailure, NetworkCause> = {
  hostRefused: 'endpointRefused',
  redirected: 'endpointRefused',
  unreachable: 'unreachable',
  timedOut: 'timedOut',
  tooLarge: 'unreadableAnswer',
}

function networkTrouble(failure: HttpFailure): Trouble {
  return { trouble: failureCauses[failure], raw: { level: 'network', code: failure } }
}
