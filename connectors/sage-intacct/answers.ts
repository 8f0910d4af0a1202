import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf, find, readXml, textAt } from '../xml-reader'
import { type GatewayError, readErrors } from './errors'

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
  const operation = find(response, 'operation')
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
  return { isSuccess, errors: readErrors(result), data: find(result, 'data') }
}
