import type { ErrorPlaces } from '@/connectors/language/schema/answers'
import type { ErpError } from '@/connectors/rules'
import { type Place, placesAt, textFrom } from './place'

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
