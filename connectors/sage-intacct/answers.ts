import type { XmlElement } from '@rgrove/parse-xml'
import type { ErpError } from '@/connectors/rules'
import { childrenOf, findElement, readXml, textAt } from '@/connectors/xml'

export type FunctionResult = { isSuccess: boolean; errors: ErpError[]; data?: XmlElement }

/** An answer by how far the request came: refused as a whole, refused at sign-in, or answered function by function. */
export type Answer =
  | { level: 'control' | 'authentication'; errors: ErpError[] }
  | { level: 'result'; companyId: string; results: ReadonlyMap<string, FunctionResult> }

/**
 * Returns an answer of the XML gateway by its level (SI-25 to SI-27). Returns undefined for another root element, for
 * an undocumented status and for anything that is not well-formed XML.
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

/** Returns the results by control ID. The first one counts if an ID comes twice. */
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

// Real answers have far fewer. The limit keeps the matching of a hostile answer short.
const errorLimit = 50

/** Returns the errors of the `errormessage` directly below `parent`. */
function readErrors(parent: XmlElement | undefined): ErpError[] {
  return childrenOf(findElement(parent, 'errormessage'), 'error').slice(0, errorLimit).map(readError)
}

// XML engine and gateway name the ID differently (SI-29). The lengths are bounded because an answer may be hostile.
const supportSuffix = /\s{0,9}\[(?:Support|Request) ID: ?([^\]]{0,200})\]/g

/**
 * Returns one `error`. Every part may be empty (SI-28). The text is `description` and `description2` without the
 * support ID; the error ID is that of `additionalinfo`, such as GL-0493 (SI-13).
 */
function readError(error: XmlElement): ErpError {
  const part = (...path: string[]) => textAt(error, ...path)
  const described = [part('description'), part('description2')].filter(Boolean).join(' ')
  const encodedId = [...described.matchAll(supportSuffix)][0]?.[1] ?? ''
  return {
    code: part('errorno'),
    text: described.replace(supportSuffix, ''),
    correction: part('correction').replace(supportSuffix, ''),
    errorId: part('additionalinfo', 'errorid'),
    supportId: decode(encodedId),
  }
}

/** Decodes a support ID: it is URL-encoded in the text (SI-29), and the vendor's support wants it decoded. */
function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded
  }
}
