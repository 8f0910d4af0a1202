import { type Check, certain, likely, possible } from '@/connectors/connector'
import { textAt } from '@/connectors/xml'
import { type Refused, rawRefusal } from './answers'
import type { Offer } from './offers'
import { hasSession } from './requests'
import { blockedIdentity, clientFault, judge, type OfficeFinding, type Rule, throttled } from './rules'
import type { Service } from './service'

/**
 * Asks for one list. Nothing can be chosen from a list that did not come, so whatever kept it away fails the check.
 */
export async function checkList(service: Service, sessionId: string, offer: Offer): Promise<Check> {
  const { id, operation } = offer
  const reply = await service.ask(operation, [], sessionId)
  const { ms } = reply
  if (reply.trouble !== undefined) return failed(id, [certain(reply.trouble)], { raw: reply.raw, ms })
  if (reply.refused) {
    const raw = rawRefusal('result', reply.httpStatus, reply.refused)
    const judged = await judgeRefusal(service, sessionId, reply.refused)
    return failed(id, judged.findings, { raw, ms: ms + judged.ms })
  }
  const choices = offer.read(reply.response)
  if (!choices) return failed(id, [certain('unreadableAnswer')], { ms })
  const lack = offer.lack(choices)
  if (lack) return failed(id, [lack], { ms })
  const company = offer.company?.(choices)
  return { id, state: 'passed', findings: [], found: { [id]: choices }, ...(company && { company }), ms }
}

/** In doubt asks whether the session still lives (24SO-8), which costs no second sign-in. */
async function judgeRefusal(
  service: Service,
  sessionId: string,
  refused: Refused,
): Promise<{ findings: OfficeFinding[]; ms: number }> {
  const findings = judge(listRules, refused)
  if (findings[0]?.certainty === 'certain') return { findings, ms: 0 }
  const reply = await service.ask(hasSession, [], sessionId)
  const isLost = 'response' in reply && textAt(reply.response, 'HasSessionResult') === 'false'
  return { findings: isLost ? [certain('sessionRefused')] : findings, ms: reply.ms }
}

function failed(id: string, findings: OfficeFinding[], rest: Pick<Check, 'raw' | 'ms'>): Check {
  return { id, state: 'failed', findings, ...rest }
}

/**
 * Judges a fault or an exception that answers a question asked after the sign-in. No public record quotes what a
 * user without access is told, so that is never more than possible (24SO-25).
 */
export const listRules: readonly Rule<OfficeFinding[]>[] = [
  { facts: ['24SO-23'], text: throttled, verdict: [certain('rateLimited')] },
  { facts: ['24SO-21'], text: blockedIdentity, verdict: [certain('identityBlocked')] },
  { facts: ['24SO-19'], code: clientFault, verdict: [likely('requestRejected')] },
  // The words are a guess of ours.
  {
    facts: ['24SO-25'],
    text: /access|permission|\brights?\b|authori[sz]|tilgang|åtkomst/i,
    verdict: possible('accessMissing'),
  },
  { facts: ['24SO-17', '24SO-25'], verdict: possible('readFailed', 'accessMissing') },
]
