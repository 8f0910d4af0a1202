import type { ErpError, ErrorAnswer } from '@/connectors/error-answer'
import type { ErrorPlaces } from '@/connectors/language/schema/answers'
import { type Place, placesAt, textFrom } from './place'

/** One part of an answer to several questions. */
export type Part = { isGood: boolean; data: Place; errors: ErpError[] }

/** An answer in which nothing was refused as a whole. `parts` is empty where answers have none. */
export type Answered = { top: Place; httpStatus: number; parts: ReadonlyMap<string, Part> }

/** What an ERP said: an answer, or a refusal in its own words. */
export type Said = { answer: Answered; refused?: undefined } | { refused: ErrorAnswer; answer?: undefined }

// Real answers have far fewer. The limit keeps the matching of a hostile answer short.
const errorLimit = 50

/** Returns the errors at a place of an answer. Every part of an error may be empty. */
export function readErrors(place: Place, error: ErrorPlaces): ErpError[] {
  const places = error.each === undefined ? [place] : placesAt(place, error.each)
  return places.slice(0, errorLimit).map((each) => readError(each, error))
}

function readError(place: Place, { code, text, correction, errorId, supportId }: ErrorPlaces): ErpError {
  const part = (source: ErrorPlaces['code']) => (source === undefined ? '' : textFrom(source, { place }))
  const within = supportId?.within
  const clean = (words: string) => (within ? within.cut(words).rest : words)
  const encoded = within?.cut(part(supportId?.from ?? text)).found ?? part(supportId?.from)
  return {
    code: part(code),
    text: clean(part(text)),
    correction: clean(part(correction)),
    errorId: part(errorId),
    supportId: supportId?.encoding === 'url' ? decode(encoded) : encoded,
  }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
