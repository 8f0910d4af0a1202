import type { Trouble } from '@/connectors/ask'
import type { RawAnswer } from '@/connectors/connector'
import { rawAnswer } from '@/connectors/error-answer'
import type { HttpAnswer } from '@/connectors/http'
import type { Answers } from '@/connectors/language/schema/answers'
import type { TroubleRule } from '@/connectors/language/schema/outcome'
import { isXml } from '@/connectors/xml'
import { hasStatus } from './judge'
import { readSoap } from './read-soap'
import { readStructured } from './read-structured'
import type { Said } from './said'

export type Question = {
  answers: Answers
  /** The operation, where the answers are of SOAP. */
  operation?: string
  /** The level of an answer that does not say its own. */
  level: RawAnswer['level']
}

/** Returns what an ERP said, or the reason why an HTTP answer is none of the ERP's. */
export function readAnswer(
  http: HttpAnswer,
  question: Question,
): (Said & { trouble?: undefined }) | Trouble<string> {
  const said = hasFormat(http.contentType, question.answers) ? readFormat(http, question) : undefined
  const trouble = troubleOf(http, question.answers.trouble ?? [])
  if (said && !(trouble && countsFirst(question.answers))) return said
  if (isRefusedByStatus(http, question.answers))
    return { refused: { level: question.level, httpStatus: http.status, errors: [] } }
  return {
    trouble: trouble ?? 'unreadableAnswer',
    raw: rawAnswer({ level: 'http', httpStatus: http.status }, said?.refused?.errors[0]),
  }
}

/** A service of SOAP answers every refusal with 500, so its body counts. */
function countsFirst(answers: Answers): boolean {
  return answers.format !== 'soap11' && answers.troubleFirst
}

function isRefusedByStatus({ status }: HttpAnswer, answers: Answers): boolean {
  return answers.format !== 'soap11' && (answers.refusedBy ?? []).some((wanted) => hasStatus(status, wanted))
}

function hasFormat(contentType: string, { format }: Answers): boolean {
  return format === 'json' ? /\bjson\b/i.test(contentType) : isXml(contentType)
}

function readFormat(
  { body, status }: HttpAnswer,
  { answers, operation = '', level }: Question,
): Said | undefined {
  if (answers.format === 'soap11') return readSoap(body, answers, operation, status, level)
  return readStructured(body, answers, status, level)
}

/** The trouble that every ERP shares. */
const sharedTrouble: readonly TroubleRule[] = [
  { status: [429], cause: 'rateLimited' },
  { status: ['5xx'], cause: 'outage' },
]

/** Pages of a network in front of an ERP are shorter than this. */
const pageLimit = 100_000

function troubleOf({ status, body }: HttpAnswer, own: readonly TroubleRule[]): string | undefined {
  return [...own, ...sharedTrouble].find(
    (rule) =>
      (!rule.status || rule.status.some((wanted) => hasStatus(status, wanted))) &&
      (!rule.body || rule.body.test(body.slice(0, pageLimit))),
  )?.cause
}
