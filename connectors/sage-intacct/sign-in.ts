import {
  type Check,
  type CheckState,
  certain,
  type ErpCompany,
  likely,
  possible,
  type RawAnswer,
} from '@/connectors/connector'
import { mayCall } from '@/connectors/settings'
import { findElement, textAt } from '@/connectors/xml'
import type { Answer } from './answers'
import type { Gateway, Reply } from './gateway'
import { getApiSession, type Login, login } from './requests'
import { judge } from './rules'
import type { SageIntacctSettings } from './settings'
import { type SignInCheck, type SignInVerdict, signInChecks, signInRules } from './sign-in-rules'

export type Session = { id: string; endpoint: string; company: ErpCompany }

export type SignIn = { session?: Session; refusal?: Refusal; ms: number; retryMs: number }

const controlId = 'session'

/**
 * Asks for a session, twice at most, because refusals may lock the user out (SI-49, SI-53). The second attempt leaves
 * the entity out, for a refused entity reads like a refused password (SI-40).
 */
export async function signIn(gateway: Gateway, settings: SageIntacctSettings, who: Login): Promise<SignIn> {
  const first = await attempt(gateway, settings, who)
  if (who.entityId === undefined || !first.refusal || !mayBeTheEntity(first.refusal))
    return { ...first, retryMs: 0 }
  const second = await attempt(gateway, settings, { ...who, entityId: undefined })
  return { refusal: compare(first.refusal, second), ms: first.ms, retryMs: second.ms }
}

type Attempt = { session?: Session; refusal?: Refusal; ms: number }

async function attempt(gateway: Gateway, settings: SageIntacctSettings, who: Login): Promise<Attempt> {
  const reply = await gateway.ask(settings.url, login(who), [getApiSession(controlId)])
  return { ms: reply.ms, ...readSession(reply, settings, who) }
}

function readSession(reply: Reply, settings: SageIntacctSettings, who: Login): Omit<Attempt, 'ms'> {
  if (reply.trouble !== undefined) {
    return {
      refusal: { check: 'reached', state: 'failed', findings: [certain(reply.trouble)], raw: reply.raw },
    }
  }
  const { answer, httpStatus } = reply
  const result = answer.level === 'result' ? answer.results.get(controlId) : undefined
  if (!result?.isSuccess) {
    return { refusal: judge(signInRules, { level: answer.level, httpStatus, errors: errorsOf(answer) }) }
  }
  const api = findElement(result.data, 'api')
  const id = textAt(api, 'sessionid')
  const endpoint = textAt(api, 'endpoint') || settings.url
  if (!id) return { refusal: distrust('unreadableAnswer') }
  if (!mayCall(endpoint, settings.hosts)) return { refusal: distrust('endpointRefused', endpoint) }
  const company = (answer.level === 'result' && answer.companyId) || who.companyId
  return { session: { id, endpoint, company: companyOf(company, textAt(api, 'locationid')) } }
}

/** Company and entity count in any letter case (SI-23). Without an entity the session is at the company's top level (SI-14). */
function companyOf(company: string, entity: string): ErpCompany {
  const id = [company, entity].filter(Boolean).join('|').toLowerCase()
  return { id, name: company, ...(entity && { part: entity }) }
}

function errorsOf(answer: Answer) {
  return answer.level === 'result' ? (answer.results.get(controlId)?.errors ?? []) : answer.errors
}

/** An answer that sends us elsewhere, or is none, did not come from the gateway we meant: nothing in it counts. */
function distrust(cause: 'unreadableAnswer' | 'endpointRefused', text?: string): Refusal {
  return {
    check: 'reached',
    state: 'failed',
    findings: [certain(cause)],
    raw: { level: 'result', ...(text && { text }) },
  }
}

function mayBeTheEntity({ raw, findings }: Refusal): boolean {
  const cause = findings[0]?.cause
  return raw?.level === 'authentication' && (cause === 'signInRefused' || cause === 'entityRefused')
}

/** What a refusal with the entity and an attempt without it prove together. */
function compare(first: Refusal, second: Attempt): Refusal {
  if (second.session) {
    return {
      check: 'entity',
      state: 'failed',
      findings: [certain('entityRefused')],
      raw: first.raw,
      isSignedIn: true,
    }
  }
  if (second.refusal?.check === 'signIn') return second.refusal
  if (first.check === 'entity') return first
  return { ...first, findings: [likely('signInRefused'), ...possible('entityRefused')] }
}

export type Refusal = SignInVerdict & {
  /** Absent when the test stopped before it asked. */
  raw?: RawAnswer
  /** The same user got in without the entity. */
  isSignedIn?: boolean
}

/** One check for each thing the sign-in asks, those an early stop left open included; `entity` only if one was given. */
export function reportSignIn({ session, refusal, ms, retryMs }: SignIn, hasEntity: boolean): Check[] {
  const times: Partial<Record<SignInCheck, number>> = { reached: ms, signIn: retryMs }
  return signInChecks
    .filter((id) => id !== 'entity' || hasEntity)
    .map((id) => ({
      ...reportOne(id, refusal),
      ...(id === 'signIn' && session && { company: session.company }),
      ms: times[id] ?? 0,
    }))
}

function reportOne(id: SignInCheck, refusal: Refusal | undefined): Omit<Check, 'ms'> {
  if (id !== refusal?.check) return { id, state: otherState(id, refusal), findings: [] }
  const { state, findings, raw } = refusal
  return { id, state, findings, ...(raw && { raw }) }
}

/** In which order the gateway checks is not published, so only what the level of its answer proves has passed (SI-31). */
function otherState(id: SignInCheck, refusal: Refusal | undefined): CheckState {
  if (!refusal || refusal.isSignedIn) return 'passed'
  const isLater = signInChecks.indexOf(id) > signInChecks.indexOf(refusal.check)
  if (isLater || !refusal.raw) return 'notReached'
  return provenBy(refusal.raw.level).includes(id) ? 'passed' : 'unknown'
}

function provenBy(level: RawAnswer['level']): readonly SignInCheck[] {
  if (level === 'control') return ['reached']
  // The engine let the sender in, and knew the company: an unknown one is refused before (SI-36, SI-37).
  if (level === 'authentication') return ['reached', 'senderAccepted', 'company']
  if (level === 'result') return ['reached', 'senderAccepted', 'senderAuthorized', 'company']
  return []
}
