import { type Check, certain } from '@/connectors/connector'
import { type Refusal, reportSignIn } from '@/connectors/report'
import { failed, judge } from '@/connectors/rules'
import { textAt } from '@/connectors/xml'
import type { Cause } from './causes'
import { type Credential, credentialElement, login } from './requests'
import type { Service, ServiceReply } from './service'
import { emptyResult, type SignInCheck, signInChecks, signInRules } from './sign-in-rules'

export type OfficeRefusal = Refusal<SignInCheck, Cause>

/** The outcome of a Login, and the milliseconds spent waiting for it. */
export type SignIn = { ms: number } & (
  | { sessionId: string; refusal?: undefined }
  | { sessionId?: undefined; refusal: OfficeRefusal }
)

/** Signs in once, because the services throttle repeated logins with the same credentials (24SO-22). */
export async function signIn(service: Service, credential: Credential): Promise<SignIn> {
  const reply = await service.ask(login, [credentialElement(credential)])
  return { ms: reply.ms, ...readSession(reply) }
}

// RFC 6265, cookie-octet: nothing else of an answer may end up in a header of ours.
const cookieValue = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,200}$/

function readSession(reply: ServiceReply): { sessionId: string } | { refusal: OfficeRefusal } {
  if (reply.trouble !== undefined) {
    return { refusal: { check: 'reached', ...failed(certain(reply.trouble)), raw: reply.raw } }
  }
  if (reply.error) {
    const { httpStatus, error } = reply
    return { refusal: judge(signInRules, { level: 'authentication', httpStatus, errors: [error] }) }
  }
  const sessionId = textAt(reply.response, 'LoginResult')
  if (!sessionId) return { refusal: { ...emptyResult, raw: { level: 'authentication' } } }
  if (!cookieValue.test(sessionId)) return { refusal: unreadable }
  return { sessionId }
}

const unreadable: OfficeRefusal = {
  check: 'reached',
  ...failed(certain('unreadableAnswer')),
  raw: { level: 'authentication' },
}

/**
 * Returns one check for each thing that a Login asks. A refusal does not say whether the application was looked at
 * before the user; it proves only that the service was reached.
 */
export function reportOfficeSignIn({ refusal, ms }: Pick<SignIn, 'refusal' | 'ms'>): Check[] {
  return reportSignIn({ checks: signInChecks, refusal, provenBy: () => ['reached'], ms: { reached: ms } })
}
