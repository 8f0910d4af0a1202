import { type Check, type CheckState, certain, type RawAnswer } from '@/connectors/connector'
import { textAt } from '@/connectors/xml'
import { rawRefusal } from './answers'
import { type Credential, credentialElement, login } from './requests'
import { judge } from './rules'
import type { Reply, Service } from './service'
import { emptyResult, type SignInCheck, type SignInVerdict, signInChecks, signInRules } from './sign-in-rules'

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

export type Refusal = SignInVerdict & {
  /** Absent when the test stopped before it asked. */
  raw?: RawAnswer
}

/** One check for each thing a Login tells, those an early stop left open included. */
export function reportSignIn({ refusal, ms }: Pick<SignIn, 'refusal' | 'ms'>): Check[] {
  return signInChecks.map((id) => ({ ...reportOne(id, refusal), ms: id === 'reached' ? ms : 0 }))
}

function reportOne(id: SignInCheck, refusal: Refusal | undefined): Omit<Check, 'ms'> {
  if (id !== refusal?.check) return { id, state: otherState(id, refusal), findings: [] }
  const { state, findings, raw } = refusal
  return { id, state, findings, ...(raw && { raw }) }
}

/** A refusal does not say whether the application was looked at before the user: only that the service was reached. */
function otherState(id: SignInCheck, refusal: Refusal | undefined): CheckState {
  if (!refusal) return 'passed'
  const isLater = signInChecks.indexOf(id) > signInChecks.indexOf(refusal.check)
  if (isLater || !refusal.raw) return 'notReached'
  return id === 'reached' ? 'passed' : 'unknown'
}
