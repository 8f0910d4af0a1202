import { certain } from '../findings'
import { textAt } from '../xml-reader'
import { rawRefusal } from './answers'
import { type Credential, credentialElement, login } from './operations'
import { judge } from './rules'
import type { Reply, Service } from './service'
import type { Refusal } from './sign-in-report'
import { emptyResult, signInRules } from './sign-in-rules'

export type SignIn = { ms: number } & (
  | { sessionId: string; refusal?: undefined }
  | { sessionId?: undefined; refusal: Refusal }
)

/** Signs in once: repeated logins with the same credentials are throttled (24SO-22). */
export async function signIn(service: Service, credential: Credential): Promise<SignIn> {
  const reply = await service.ask(login, [credentialElement(credential)])
  return { ms: reply.ms, ...readSession(reply) }
}

// RFC 6265, cookie-octet: whatever else an answer holds must not end up in a header of ours.
const cookieValue = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,200}$/

function readSession(reply: Reply): { sessionId: string } | { refusal: Refusal } {
  if (reply.trouble !== undefined) {
    return {
      refusal: { check: 'reached', state: 'failed', findings: [certain(reply.trouble)], raw: reply.raw },
    }
  }
  if (reply.refused) {
    const raw = rawRefusal('authentication', reply.httpStatus, reply.refused)
    return { refusal: { ...judge(signInRules, reply.refused), raw } }
  }
  const sessionId = textAt(reply.response, 'LoginResult')
  if (!sessionId) return { refusal: { ...emptyResult, raw: { level: 'authentication' } } }
  if (!cookieValue.test(sessionId)) return { refusal: unreadable }
  return { sessionId }
}

const unreadable: Refusal = {
  check: 'reached',
  state: 'failed',
  findings: [certain('unreadableAnswer')],
  raw: { level: 'authentication' },
}
