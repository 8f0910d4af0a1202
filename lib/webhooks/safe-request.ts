import { Agent, buildConnector, type Dispatcher, request } from 'undici'
import { readRetryAfter } from '@/connectors/http'
import {
  isPrivateAddress,
  lookupPublic,
  PrivateAddress,
  publicLookup,
  type Resolve,
} from '@/connectors/private-addresses'
import { mayCall, type Receivers } from './receivers'

/** Why a receiver's answer does not exist or does not count. Each has its words in `webhooks.json`. */
export const requestErrors = [
  /** The address is not by https, has a user in it, or leads to an address that is not public. */
  'addressRefused',
  /** The name has no address. */
  'unknownHost',
  'unreachable',
  /** The certificate does not prove the host, or TLS was not agreed upon. */
  'notTrusted',
  /** The whole answer, or its first 4 kB, did not arrive within the limit. */
  'timedOut',
  /** The connection ended before the answer did. */
  'brokenOff',
  /** The answer leads elsewhere. It is not followed: that address was not checked. */
  'redirected',
] as const

export type RequestError = (typeof requestErrors)[number]

export type SafeRequest = { url: string; headers: Record<string, string>; body: string; receivers: Receivers }

/** The outcome of a request. `ms` is its duration. `answer` is the beginning of the answer's body. */
export type SafeAnswer = {
  ms: number
  status?: number
  error?: RequestError
  answer: string
  /** The seconds of the answer's Retry-After, a day at most. */
  retryAfterSeconds?: number
}

/** Limits of one request. `wholeMs` counts from the look-up of the name to the last byte. */
export const requestLimits = { wholeMs: 10_000, answerBytes: 4096 }

/**
 * Posts to an address that somebody has entered. Connects to public addresses alone, which are judged at the look-up that the
 * connection itself uses, and looks at the address once more before a byte is sent. Follows no redirect, waits ten seconds for all of
 * it, and hangs up after 4 kB of the answer. Every failure is a value.
 */
export async function postSafely(
  call: SafeRequest,
  { wholeMs, agent }: { wholeMs?: number; agent?: Dispatcher } = {},
): Promise<SafeAnswer> {
  const startedAt = performance.now()
  const limit = AbortSignal.timeout(wholeMs ?? requestLimits.wholeMs)
  const answered = { status: undefined as number | undefined }
  const outcome = mayCall(call.url, call.receivers)
    ? await send(call, agent ?? agentFor(call.receivers), limit, answered).catch((error) => ({
        error: errorOf(error, limit, answered.status !== undefined),
        answer: '',
      }))
    : { error: 'addressRefused' as const, answer: '' }
  return { ...answered, ...outcome, ms: Math.round(performance.now() - startedAt) }
}

async function send(
  { url, headers, body }: SafeRequest,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  answered: { status?: number },
): Promise<Omit<SafeAnswer, 'ms'>> {
  const response = await request(url, { method: 'POST', headers, body, dispatcher, signal })
  const status = response.statusCode
  answered.status = status
  const answer = await readStart(response.body)
  const header = response.headers['retry-after']
  const retryAfterSeconds = readRetryAfter(Array.isArray(header) ? header[0] : header)
  return {
    answer,
    ...(status >= 300 && status < 400 && { error: 'redirected' as const }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  }
}

/** Returns the beginning of a body as UTF-8, without the NUL that PostgreSQL cannot store. What follows is not received. */
async function readStart(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    size += chunk.byteLength
    if (size >= requestLimits.answerBytes) break
  }
  const start = Buffer.concat(chunks).subarray(0, requestLimits.answerBytes)
  return new TextDecoder().decode(start).replaceAll('\0', '\uFFFD')
}

function errorOf(error: unknown, limit: AbortSignal, isAnswered: boolean): RequestError {
  if (limit.aborted) return 'timedOut'
  if (error instanceof PrivateAddress) return 'addressRefused'
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownHost'
  if (/CERT|TLS|SSL|ISSUER|SIGNATURE|EPROTO/.test(code)) return 'notTrusted'
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timedOut'
  return isAnswered || ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code) || code.startsWith('HPE_')
    ? 'brokenOff'
    : 'unreachable'
}

/** One connection for each request: a receiver that closes an idle one would otherwise look like one that fails. */
const connections = { pipelining: 0 }

/** Makes an agent that connects to public addresses alone. `resolve` finds the addresses of a name. */
export function createPublicAgent(resolve?: Resolve): Agent {
  const lookup = resolve ? publicLookup(resolve) : lookupPublic
  const open = buildConnector({ lookup, timeout: requestLimits.wholeMs } as buildConnector.BuildOptions)
  return new Agent({
    ...connections,
    connect: (options, done) =>
      open(options, (...[error, socket]) => {
        if (error) return done(error, null)
        const { remoteAddress } = socket
        if (remoteAddress !== undefined && !isPrivateAddress(remoteAddress)) return done(null, socket)
        socket.destroy()
        return done(new PrivateAddress(options.hostname), null)
      }),
  })
}

const agents: Partial<Record<Receivers, Agent>> = {}

function agentFor(receivers: Receivers): Agent {
  agents[receivers] ??= receivers === 'public' ? createPublicAgent() : new Agent(connections)
  return agents[receivers]
}
