import type { Check } from '../connector'
import { certain } from '../findings'
import { textAt } from '../xml-reader'
import { type Refused, rawRefusal } from './answers'
import type { OfficeFinding } from './causes'
import { listRules } from './list-rules'
import type { Offer } from './offers'
import { hasSession } from './operations'
import { judge } from './rules'
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
  const place = offer.place?.(choices)
  return { id, state: 'passed', findings: [], found: { [id]: choices }, ...(place && { place }), ms }
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
