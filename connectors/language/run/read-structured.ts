import type { RawAnswer } from '@/connectors/connector'
import type { ErpError } from '@/connectors/error-answer'
import type { StructuredAnswers } from '@/connectors/language/schema/answers'
import { readXml } from '@/connectors/xml'
import { fits, type Place, placesAt, textOf } from './place'
import type { Part, Said } from './said'
import { readErrors } from './said'

type Level = RawAnswer['level']

/** Returns an answer in XML or JSON. Returns undefined for anything that is none of the ERP's. */
export function readStructured(
  body: string,
  answers: StructuredAnswers,
  httpStatus: number,
  ownLevel: Level,
): Said | undefined {
  const top = answers.format === 'xml' ? readRoot(body, answers.root) : readJson(body)
  if (top === undefined) return undefined
  const refuse = (level: Level, errors: ErpError[]): Said => ({ refused: { level, httpStatus, errors } })
  if (!answers.levels) {
    if (httpStatus < 300) return { answer: { top, httpStatus, parts: readParts(top, answers) } }
    const errors = readErrors(top, answers.error)
    return errors.some(({ code, text }) => code || text) ? refuse(ownLevel, errors) : undefined
  }
  const found = answers.levels.find(({ where }) => fits(top, where))
  if (!found) return undefined
  if (found.isAnswer && httpStatus < 300)
    return { answer: { top, httpStatus, parts: readParts(top, answers) } }
  const place = found.errors === undefined ? top : placesAt(top, found.errors)[0]
  return refuse(found.level, readErrors(place, answers.error))
}

/** Returns the parts of an answer by their ids. The first one counts if an id comes twice. */
function readParts(top: Place, { parts, error }: StructuredAnswers): Map<string, Part> {
  const byId = new Map<string, Part>()
  if (!parts) return byId
  for (const place of placesAt(top, parts.each)) {
    const id = textOf(place, parts.id)
    if (byId.has(id)) continue
    const isGood = fits(place, parts.good)
    byId.set(id, { isGood, data: placesAt(place, parts.data)[0], errors: readErrors(place, error) })
  }
  return byId
}

function readRoot(body: string, name: string): Place | undefined {
  const root = readXml(body)
  return root?.name === name ? root : undefined
}

function readJson(body: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    // Hostile input: a syntax error, or nesting deep enough to exhaust the parser's stack.
    return undefined
  }
}
