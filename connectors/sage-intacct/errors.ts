import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf, find, textAt } from '../xml-reader'

/** One `error` of an answer; every part may be empty (SI-28). Uncut, so that no half of a secret is left for whoever hides it. */
export type GatewayError = {
  number: string
  /** `description` and `description2`, without the support ID: what is matched. */
  text: string
  /** Advice for the caller; shown to support, never matched. */
  correction: string
  /** From `additionalinfo`, such as GL-0493 (SI-13). */
  errorId: string
  /** Named "Support ID" by the XML engine, "Request ID" by the gateway before it (SI-29). */
  supportId: string
}

// Far above any real answer; it keeps the matching of a hostile one short.
const errorLimit = 50

/** The errors of the `errormessage` directly below `parent`. */
export function readErrors(parent: XmlElement | undefined): GatewayError[] {
  return childrenOf(find(parent, 'errormessage'), 'error').slice(0, errorLimit).map(readError)
}

// Bounded: an answer may be hostile.
const supportSuffix = /\s{0,9}\[(?:Support|Request) ID: ?([^\]]{0,200})\]/g

function readError(error: XmlElement): GatewayError {
  const part = (...path: string[]) => textAt(error, ...path)
  const described = [part('description'), part('description2')].filter(Boolean).join(' ')
  const encodedId = [...described.matchAll(supportSuffix)][0]?.[1] ?? ''
  return {
    number: part('errorno'),
    text: described.replace(supportSuffix, ''),
    correction: part('correction').replace(supportSuffix, ''),
    errorId: part('additionalinfo', 'errorid'),
    supportId: decode(encodedId),
  }
}

/** Support IDs are URL-encoded in the text (SI-29), and the vendor's support wants them decoded. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
