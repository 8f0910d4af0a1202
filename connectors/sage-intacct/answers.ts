import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf, findElement, readXml, textAt } from '@/connectors/xml'

export type FunctionResult = { isSuccess: boolean; errors: GatewayError[]; data?: XmlElement }

/** How far a request came: refused as a whole, refused at sign-in, or answered function by function. */
export type Answer =
  | { level: 'control' | 'authentication'; errors: GatewayError[] }
  | { level: 'result'; companyId: string; results: ReadonlyMap<string, FunctionResult> }

/**
 * An answer of the XML gateway by its level (SI-25 to SI-27), or undefined when the body is not one: another root, a
 * status nobody documented, anything that is not well-formed XML.
 */
export function readAnswer(body: string): Answer | undefined {
  const response = readXml(body)
  if (response?.name !== 'response') return undefined
  const controlStatus = textAt(response, 'control', 'status')
  if (controlStatus === 'failure') return { level: 'control', errors: readErrors(response) }
  if (controlStatus !== 'success') return undefined
  const operation = findElement(response, 'operation')
  const signInStatus = textAt(operation, 'authentication', 'status')
  if (signInStatus === 'failure') return { level: 'authentication', errors: readErrors(operation) }
  if (signInStatus !== 'success') return undefined
  const companyId = textAt(operation, 'authentication', 'companyid')
  return { level: 'result', companyId, results: readResults(operation) }
}

/** By control ID; the first wins should an ID come twice. */
function readResults(operation: XmlElement | undefined): Map<string, FunctionResult> {
  const results = new Map<string, FunctionResult>()
  for (const result of childrenOf(operation, 'result')) {
    const controlId = textAt(result, 'controlid')
    if (!results.has(controlId)) results.set(controlId, readResult(result))
  }
  return results
}

function readResult(result: XmlElement): FunctionResult {
  const isSuccess = textAt(result, 'status') === 'success'
  return { isSuccess, errors: readErrors(result), data: findElement(result, 'data') }
}

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
  return childrenOf(findElement(parent, 'errormessage'), 'error').slice(0, errorLimit).map(readError)
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
