import { XmlElement } from '@rgrove/parse-xml'
import type { RawAnswer } from '@/connectors/connector'
import type { ErpError } from '@/connectors/error-answer'
import type { Answers } from '@/connectors/language/schema/answers'
import { findElement, readXml, textAt } from '@/connectors/xml'
import { textFrom } from './place'
import type { Said } from './said'
import { soapNamespace } from './write-tree'

type SoapAnswers = Extract<Answers, { format: 'soap11' }>

/**
 * Returns the answer to an operation of SOAP 1.1. Returns undefined for another envelope, for the answer to another operation
 * and for anything that is not well-formed XML. A fault counts whatever the HTTP status, and so does an exception inside a good
 * answer.
 */
export function readSoap(
  body: string,
  { exception }: SoapAnswers,
  operation: string,
  httpStatus: number,
  level: RawAnswer['level'],
): Said | undefined {
  const root = readXml(body)
  const prefix = /^(?:([\w.-]+):)?Envelope$/.exec(root?.name ?? '')?.[1]
  if (!root || root.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] !== soapNamespace) return undefined
  const inEnvelope = (local: string) => (prefix ? `${prefix}:${local}` : local)
  const refuse = (error: ErpError): Said => ({ refused: { level, httpStatus, errors: [error] } })
  const content = findElement(root, inEnvelope('Body'))
  const fault = findElement(content, inEnvelope('Fault'))
  if (fault) return refuse({ code: textAt(fault, 'faultcode'), text: textAt(fault, 'faultstring') })
  const top = findElement(content, `${operation}Response`)
  if (!top) return undefined
  const place = exception && findAnywhere(top, exception.element)
  if (exception && place)
    return refuse({ code: textFrom(exception.code, { place }), text: textFrom(exception.text, { place }) })
  return httpStatus < 300 ? { answer: { top, httpStatus, parts: new Map() } } : undefined
}

/** Returns a descendant by its name. Uses no recursion, because an answer may be nested as deep as its size allows. */
function findAnywhere(top: XmlElement, name: string): XmlElement | undefined {
  const left = [top]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) return next
    for (const child of next.children) if (child instanceof XmlElement) left.push(child)
  }
}
