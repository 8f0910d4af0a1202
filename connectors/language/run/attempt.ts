import { certain, type ErpCompany } from '@/connectors/connector'
import { consentCauses } from '@/connectors/consent'
import type { ErrorAnswer } from '@/connectors/error-answer'
import { renewWhenDue } from '@/connectors/language/consent/renew'
import type { Source } from '@/connectors/language/schema/basics'
import type { Step } from '@/connectors/language/schema/steps'
import type { Refusal } from '@/connectors/report'
import { askErp, type ErpReply } from './ask-erp'
import { choicesIn, chooseEntry, lackOf } from './choose-entry'
import type { Values } from './fill'
import { judge } from './judge'
import { type From, fits, textFrom } from './place'
import { hasNames, readList } from './read-list'
import { readPages } from './read-pages'
import { noteFound, type Run } from './run'
import type { Answered } from './said'
import { refusalOf, type StepResult, troubleIn } from './step-result'
import { takeValues } from './take-values'

/**
 * Asks the question of a step, with `values`, and returns what its answer means. It asks once more where a rule says that the answer
 * may be another the next time.
 */
export async function attempt(
  run: Run,
  step: Step,
  values: Values = run.values,
  isRepeated = false,
): Promise<StepResult> {
  const renewal = await renewFor(run, step)
  if (renewal?.refusal) return renewal
  const reply = await askErp(run, step.ask, step.level, { values })
  if ('isUnsendable' in reply) return { ms: 0, refusal: unsendable(run, step) }
  if (reply.trouble !== undefined) return { ms: reply.ms, refusal: troubleIn(step, reply.trouble, reply.raw) }
  const refused = reply.refused ?? refusedPart(step, reply.answer)
  if (!refused) {
    const read = await readGood(run, step, (reply as { answer: Answered }).answer, values)
    return { ...read, ms: reply.ms + read.ms }
  }
  const refusal = refusalOf(step, ...judged(run, step, refused, values))
  if (run.judgedBy.at(-1)?.tryAgain && !isRepeated) {
    const second = await attempt(run, step, values, true)
    return { ...second, ms: reply.ms + second.ms }
  }
  if (!step.doubt || refusal.findings[0]?.certainty === 'certain') return { ms: reply.ms, refusal }
  const second = await askErp(run, step.doubt.ask, step.level)
  const isSo = holds(second, step.doubt.where)
  return {
    ms: reply.ms + second.ms,
    refusal: isSo ? refusalOf(step, step.doubt.outcome, refusal.raw) : refusal,
  }
}

/** Renews the tokens of a consent before a request that is sent by them. Returns what came of it, if that was needed. */
async function renewFor(run: Run, step: Step): Promise<StepResult | undefined> {
  const authentication = run.file.requests[step.ask]?.authentication ?? ''
  if (run.file.authentications?.[authentication]?.kind !== 'authorizationCode') return undefined
  const reply = await renewWhenDue(run)
  if (!reply?.refused) return reply && { ms: reply.ms }
  const { refused, raw, ms } = reply
  if (!consentCauses.some((cause) => cause === refused)) return { refusal: troubleIn(step, refused, raw), ms }
  const check = step.decides.includes('signIn') ? 'signIn' : (step.decides.at(-1) ?? '')
  const outcome = { facts: [], check, state: 'failed' as const, findings: [certain(refused)] }
  return { refusal: refusalOf(step, outcome, raw ?? { level: 'authentication' }), ms }
}

function unsendable({ file: { unsendable: outcome } }: Run, step: Step) {
  const isOurs = step.decides.includes(outcome.check)
  return refusalOf(step, isOurs ? outcome : { ...outcome, check: step.decides.at(-1) ?? '' })
}

function judged({ file, judgedBy }: Run, { rules }: Step, refused: ErrorAnswer, values: Values) {
  const { raw, rule, ...outcome } = judge(file.rules[rules] ?? [], refused, values)
  judgedBy.push(rule)
  return [outcome, raw] as const
}

function holds(reply: ErpReply, where: Record<string, string>): boolean {
  return 'answer' in reply && reply.answer !== undefined && fits(reply.answer.top, where)
}

/** Returns the refusal of the part that a step asks for; undefined when it is good, or when answers have no parts. */
function refusedPart({ part }: Step, { parts, httpStatus }: Answered): ErrorAnswer | undefined {
  if (part === undefined) return undefined
  const found = parts.get(part)
  return found?.isGood ? undefined : { level: 'result', httpStatus, errors: found?.errors ?? [] }
}

async function readGood(run: Run, step: Step, answer: Answered, values: Values): Promise<StepResult> {
  const place = step.part === undefined ? answer.top : answer.parts.get(step.part)?.data
  const from: From = { place, top: answer.top, values }
  const odd = takeValues(run, step, from)
  if (odd) return { refusal: odd, ms: 0 }
  if (!step.list) return { company: companyOf(run, step, from), ms: 0 }
  const { tops, isCut, ms, broken } = await readPages(run, step, { ...answer, top: place }, values)
  if (broken) return { refusal: refusalOfPage(run, step, broken), ms }
  const found = readList(tops, step.list, run.endpoint.hosts)
  if (!found) return { refusal: troubleIn(step, 'unreadableAnswer'), ms }
  noteFound(run, step, 'list/each', found.length > 0)
  noteFound(run, step, 'list/name', hasNames(tops, step.list))
  const lack = lackOf(step.list, found)
  if (lack) return { refusal: refusalOf(step, lack), ms }
  const { refusal, entered } = chooseEntry(run, step, found, isCut)
  const choices = choicesIn(step, found, isCut)
  if (refusal) return { refusal, choices, ms }
  const chosen = step.leadsTo && entered && { id: entered.id, name: entered.name }
  return { found, choices, company: chosen ?? companyOf(run, step, { ...from, values: run.values }), ms }
}

/** Returns the refusal of a further page of a list. One whose address cannot be asked is no page of the ERP's. */
function refusalOfPage(run: Run, step: Step, reply: ErpReply): Refusal {
  if ('isUnsendable' in reply) return troubleIn(step, 'unreadableAnswer')
  if (reply.trouble !== undefined) return troubleIn(step, reply.trouble, reply.raw)
  return refusalOf(step, ...judged(run, step, reply.refused as ErrorAnswer, run.values))
}

/** Returns the company of an answer. What names it counts in any letter case. */
function companyOf(run: Run, step: Step, from: From): ErpCompany | undefined {
  const { company } = step
  if (!company) return undefined
  const read = (source: Source, part: string) => {
    const text = textFrom(source, from)
    noteFound(run, step, `company/${part}`, text !== '')
    return text
  }
  const id = company.id
    .map((source, index) => read(source, `id/${index}`))
    .filter(Boolean)
    .join('|')
    .toLowerCase()
  const part = company.part === undefined ? '' : read(company.part, 'part')
  const named = read(company.name, 'name')
  if (!id) return undefined
  const name = named || id
  const typed = from.values?.get(company.typed ?? '') ?? ''
  const isOther = typed !== '' && typed.toLowerCase() !== name.toLowerCase()
  return { id, name, ...(part && { part }), ...(isOther && { typed }) }
}
