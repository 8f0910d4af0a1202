import { type Check, certain, likely, possible } from '@/connectors/connector'
import { type ErrorAnswer, failed, judge, type Verdict } from '@/connectors/rules'
import { textAt } from '@/connectors/xml'
import { blockedIdentityText, type Cause, clientFaultCode, type OfficeRule, throttledText } from './causes'
import type { Offer } from './offers'
import { hasSession } from './requests'
import type { Service } from './service'

/** Asks for one list. Whatever keeps the list away fails the check, because then there is nothing to choose from. */
export async function checkList(service: Service, sessionId: string, offer: Offer): Promise<Check> {
  const { id, operation } = offer
  const reply = await service.ask(operation, [], sessionId)
  const { ms } = reply
  if (reply.trouble !== undefined) return { id, ...failed(certain(reply.trouble)), raw: reply.raw, ms }
  if (reply.error) {
    const { httpStatus, error } = reply
    const refusal = { level: 'result', httpStatus, errors: [error] } as const
    const judged = await judgeRefusal(service, sessionId, refusal)
    return { id, ...judged, ms: ms + judged.ms }
  }
  const choices = offer.read(reply.response)
  if (!choices) return { id, ...failed(certain('unreadableAnswer')), ms }
  const lack = offer.lack(choices)
  if (lack) return { id, ...failed(lack), ms }
  const company = offer.company?.(choices)
  return { id, state: 'passed', findings: [], found: { [id]: choices }, ...(company && { company }), ms }
}

/**
 * Judges the refusal of a list. Where no rule is certain it asks whether the session is still alive (24SO-8), which
 * costs no second sign-in; `ms` is the time spent on that.
 */
async function judgeRefusal(service: Service, sessionId: string, answer: ErrorAnswer) {
  const judged = judge(listRules, answer)
  if (judged.findings[0]?.certainty === 'certain') return { ...judged, ms: 0 }
  const reply = await service.ask(hasSession, [], sessionId)
  const isLost = 'response' in reply && textAt(reply.response, 'HasSessionResult') === 'false'
  return { ...judged, ...(isLost && failed(certain('sessionRefused'))), ms: reply.ms }
}

/**
 * Judges a fault or an exception that answers a question asked after the sign-in. No public record quotes what a
 * user without access is told, so that cause is never more than possible (24SO-25).
 */
export const listRules: readonly OfficeRule<Verdict<Cause>>[] = [
  { facts: ['24SO-23'], text: throttledText, verdict: failed(certain('rateLimited')) },
  { facts: ['24SO-21'], text: blockedIdentityText, verdict: failed(certain('identityBlocked')) },
  { facts: ['24SO-19'], code: clientFaultCode, verdict: failed(likely('requestRejected')) },
  // The words are our guess.
  {
    facts: ['24SO-25'],
    text: /access|permission|\brights?\b|authori[sz]|tilgang|åtkomst/i,
    verdict: failed(...possible('accessMissing')),
  },
  { facts: ['24SO-17', '24SO-25'], verdict: failed(...possible('readFailed', 'accessMissing')) },
]
