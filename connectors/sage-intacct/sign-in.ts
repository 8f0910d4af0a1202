import {
  type Check,
  certain,
  type ErpCompany,
  likely,
  possible,
  type RawAnswer,
} from '@/connectors/connector'
import { type Refusal, reportSignIn } from '@/connectors/report'
import { type ErrorAnswer, failed, judge } from '@/connectors/rules'
import { mayCall } from '@/connectors/settings'
import { findElement, textAt } from '@/connectors/xml'
import type { Cause } from './causes'
import type { Gateway, GatewayReply } from './gateway'
import { getApiSession, type Login, login } from './requests'
import type { SageIntacctSettings } from './settings'
import { type SignInCheck, signInChecks, signInRules } from './sign-in-rules'

export type Session = { id: string; endpoint: string; company: ErpCompany }

export type SageRefusal = Refusal<SignInCheck, Cause>

/** The first attempt took `ms` milliseconds, the second one `retryMs`, which is 0 when there was none. */
export type SignIn = {
  session?: Session
  refusal?: SageRefusal
  ms: number
  retryMs: number
  /** The attempts that the gateway has refused. */
  refusals?: number
}

const controlId = 'session'

/**
 * Asks for a session, at most twice, because refusals may lock the user out (SI-49, SI-53). The second attempt leaves
 * the entity out, because a refused entity reads like a refused password (SI-40). It is not made when the user has only
 * one refusal left.
 */
export async function signIn(
  gateway: Gateway,
  settings: SageIntacctSettings,
  credentials: Login,
  refusalsLeft = 2,
): Promise<SignIn> {
  const first = await attempt(gateway, settings, credentials)
  if (credentials.entityId === undefined || !first.refusal || !mayBeTheEntity(first.refusal))
    return { ...first, retryMs: 0 }
  if (refusalsLeft < 2) return { ...first, refusal: withEntityOpen(first.refusal), retryMs: 0 }
  const second = await attempt(gateway, settings, { ...credentials, entityId: undefined })
  const refusals = second.refusal && isOfUser(second.refusal) ? 2 : 1
  return { refusal: compare(first.refusal, second), ms: first.ms, retryMs: second.ms, refusals }
}

type Attempt = { session?: Session; refusal?: SageRefusal; ms: number }

async function attempt(
  gateway: Gateway,
  settings: SageIntacctSettings,
  credentials: Login,
): Promise<Attempt> {
  const reply = await gateway.ask(settings.url, login(credentials), [getApiSession(controlId)])
  return { ms: reply.ms, ...readSession(reply, settings, credentials) }
}

function readSession(
  reply: GatewayReply,
  settings: SageIntacctSettings,
  credentials: Login,
): Omit<Attempt, 'ms'> {
  if (reply.trouble !== undefined) {
    return { refusal: { check: 'reached', ...failed(certain(reply.trouble)), raw: reply.raw } }
  }
  const { answer, httpStatus } = reply
  if (answer.level !== 'result') return { refusal: judgeRefusal({ ...answer, httpStatus }) }
  const result = answer.results.get(controlId)
  if (!result?.isSuccess) {
    return { refusal: judgeRefusal({ level: 'result', httpStatus, errors: result?.errors ?? [] }) }
  }
  const api = findElement(result.data, 'api')
  const id = textAt(api, 'sessionid')
  const endpoint = textAt(api, 'endpoint') || settings.url
  if (!id) return { refusal: distrust('unreadableAnswer') }
  if (!mayCall(endpoint, settings.hosts)) return { refusal: distrust('endpointRefused', endpoint) }
  const companyId = answer.companyId || credentials.companyId
  return { session: { id, endpoint, company: companyOf(companyId, textAt(api, 'locationid')) } }
}

function judgeRefusal(answer: ErrorAnswer): SageRefusal {
  return judge(signInRules, answer)
}

/**
 * Returns the company of a session. Company and entity count in any letter case (SI-23). Without an entity the
 * session is at the company's top level (SI-14).
 */
function companyOf(companyId: string, entityId: string): ErpCompany {
  const id = [companyId, entityId].filter(Boolean).join('|').toLowerCase()
  return { id, name: companyId, ...(entityId && { part: entityId }) }
}

/** Refuses an answer that cannot be from the gateway we asked, so that nothing in it counts. */
function distrust(cause: 'unreadableAnswer' | 'endpointRefused', text?: string): SageRefusal {
  return { check: 'reached', ...failed(certain(cause)), raw: { level: 'result', ...(text && { text }) } }
}

function mayBeTheEntity({ raw, findings }: SageRefusal): boolean {
  const cause = findings[0]?.cause
  return raw?.level === 'authentication' && (cause === 'signInRefused' || cause === 'entityRefused')
}

/** Returns what a refusal with the entity and an attempt without it prove together. */
function compare(first: SageRefusal, second: Attempt): SageRefusal {
  if (second.session) {
    return { check: 'entity', ...failed(certain('entityRefused')), raw: first.raw, isSignedIn: true }
  }
  if (second.refusal?.check === 'signIn') return second.refusal
  return withEntityOpen(first)
}

/** Returns a refusal that does not say whether the entity or the sign-in was refused. */
function withEntityOpen(refusal: SageRefusal): SageRefusal {
  if (refusal.check === 'entity') return refusal
  return { ...refusal, findings: [likely('signInRefused'), ...possible('entityRefused')] }
}

/** Returns whether the gateway has refused the user, which counts towards a lock (SI-49, SI-53). */
function isOfUser({ check, raw }: SageRefusal): boolean {
  return raw !== undefined && (check === 'signIn' || check === 'entity')
}

/** Returns one check for each thing that the sign-in asks. The check `entity` is among them only if one was given. */
export function reportSageSignIn(
  { session, refusal, ms, retryMs, refusals = 1 }: SignIn,
  hasEntity: boolean,
): Check[] {
  const times = { reached: ms, signIn: retryMs }
  return reportSignIn({ checks: signInChecks, refusal, provenBy, ms: times })
    .filter(({ id }) => id !== 'entity' || hasEntity)
    .map((check) => (session && check.id === 'signIn' ? { ...check, company: session.company } : check))
    .map((check) => (refusals > 1 && check.id === refusal?.check ? { ...check, refusals } : check))
}

/**
 * Returns the checks that the level of an answer proves. The order in which the gateway checks is not published
 * (SI-31).
 */
function provenBy(level: RawAnswer['level']): readonly SignInCheck[] {
  if (level === 'control') return ['reached']
  // The engine let the sender in, and knew the company: it refuses an unknown one before that (SI-36, SI-37).
  if (level === 'authentication') return ['reached', 'senderAccepted', 'company']
  if (level === 'result') return ['reached', 'senderAccepted', 'senderAuthorized', 'company']
  return []
}
