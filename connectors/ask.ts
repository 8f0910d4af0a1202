import type { RawAnswer } from './connector'
import type { HttpAnswer, HttpFailure, HttpRequest, HttpResult } from './http'
import type { Endpoint } from './settings'
import { answerSizeLimit } from './xml'

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
export type Trouble<Cause extends string = NetworkCause> = { trouble: Cause; raw: RawAnswer }

/** The outcome of a request. `ms` is the time spent waiting for it, in milliseconds. */
export type Reply<Answer, Cause extends string = NetworkCause> = { ms: number } & (
  | (Answer & { trouble?: undefined })
  | Trouble<Cause>
)

type Request = Omit<HttpRequest, 'hosts' | 'timeLimitMs' | 'sizeLimit'>

/**
 * Sends a request to an ERP and reads the answer with `read`. `send` is the way out. Returns trouble when there is no answer. Rejects only when
 * `signal` is aborted.
 */
export async function ask<Answer, Cause extends string = NetworkCause>(
  request: Request,
  { hosts, timeLimitMs }: Endpoint,
  read: (answer: HttpAnswer) => (Answer & { trouble?: undefined }) | Trouble<Cause>,
  send: (request: HttpRequest) => Promise<HttpResult>,
): Promise<Reply<Answer, Cause | NetworkCause>> {
  const startedAt = performance.now()
  const result = await send({ ...request, hosts, timeLimitMs, sizeLimit: answerSizeLimit })
  const ms = Math.round(performance.now() - startedAt)
  return { ms, ...('failure' in result ? networkTrouble(result.failure) : withPause(read(result), result)) }
}

/** Adds the pause that the ERP asks for to the trouble that it reports. */
function withPause<Answer, Cause extends string>(
  answer: Answer | Trouble<Cause>,
  { retryAfterSeconds }: HttpAnswer,
): Answer | Trouble<Cause> {
  if (retryAfterSeconds === undefined || !isTrouble(answer)) return answer
  return { ...answer, raw: { ...answer.raw, retryAfterSeconds } }
}

function isTrouble(answer: unknown): answer is Trouble<string> {
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
