import type { ErpCompany } from '@/connectors/connector'
import type { ErrorAnswer } from '@/connectors/error-answer'
import type { Step } from '@/connectors/language/schema/steps'
import { askErp, type ErpReply } from './ask-erp'
import { chooseEntry, lackOf } from './choose-entry'
import type { Values } from './fill'
import { judge } from './judge'
import { type From, fits, textFrom } from './place'
import { readList } from './read-list'
import type { Run } from './run'
import type { Answered } from './said'
import { refusalOf, type StepResult, troubleIn } from './step-result'
import { takeValues } from './take-values'

type Read = Omit<StepResult, 'ms'>

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
  const reply = await askErp(run, step.ask, step.level, { values })
  if ('isUnsendable' in reply) return { ms: 0, refusal: unsendable(run, step) }
  if (reply.trouble !== undefined) return { ms: reply.ms, refusal: troubleIn(step, reply.trouble, reply.raw) }
  const refused = reply.refused ?? refusedPart(step, reply.answer)
  if (!refused)
    return { ms: reply.ms, ...readGood(run, step, (reply as { answer: Answered }).answer, values) }
  const refusal = refusalOf(step, ...judged(run, step, refused))
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

function unsendable({ file: { unsendable: outcome } }: Run, step: Step) {
  const isOurs = step.decides.includes(outcome.check)
  return refusalOf(step, isOurs ? outcome : { ...outcome, check: step.decides.at(-1) ?? '' })
}

function judged({ file, judgedBy }: Run, { rules }: Step, refused: ErrorAnswer) {
  const { raw, rule, ...outcome } = judge(file.rules[rules] ?? [], refused)
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

function readGood(run: Run, step: Step, answer: Answered, values: Values): Read {
  const place = step.part === undefined ? answer.top : answer.parts.get(step.part)?.data
  const from: From = { place, top: answer.top, values }
  const odd = takeValues(run, step, from)
  if (odd) return { refusal: odd }
  const company = companyOf(step, from)
  if (!step.list) return { company }
  const found = readList(place, step.list)
  if (!found) return { refusal: troubleIn(step, 'unreadableAnswer') }
  const lack = lackOf(step.list, found)
  if (lack) return { refusal: refusalOf(step, lack) }
  const { refusal, entered } = chooseEntry(run, step, found)
  if (refusal) return { refusal }
  return { found, company: step.leadsTo && entered ? { id: entered.id, name: entered.name } : company }
}

/** Returns the company of an answer. What names it counts in any letter case. */
function companyOf({ company }: Step, from: From): ErpCompany | undefined {
  if (!company) return undefined
  const id = company.id
    .map((source) => textFrom(source, from))
    .filter(Boolean)
    .join('|')
    .toLowerCase()
  const part = company.part === undefined ? '' : textFrom(company.part, from)
  return id ? { id, name: textFrom(company.name, from) || id, ...(part && { part }) } : undefined
}
