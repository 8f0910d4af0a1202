import { XmlElement } from '@rgrove/parse-xml'
import type { ErpError } from '@/connectors/rules'
import { findElement, readXml, textAt } from '@/connectors/xml'
import { soapNamespace } from './requests'

/** The response element of an operation, or the fault or exception that a service answers instead. */
export type Answer = { response: XmlElement; error?: undefined } | { error: ErpError }

/**
 * Returns the answer to the operation `name`. Returns undefined for another envelope, for the answer to another
 * operation and for anything that is not well-formed XML. A fault counts whatever the HTTP status, and so does an
 * exception inside a good answer (24SO-17, 24SO-18, 24SO-20).
 */
export function readAnswer(body: string, name: string): Answer | undefined {
  const root = readXml(body)
  const prefix = /^(?:([\w.-]+):)?Envelope$/.exec(root?.name ?? '')?.[1]
  if (!root || root.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] !== soapNamespace) return undefined
  const inEnvelope = (local: string) => (prefix ? `${prefix}:${local}` : local)
  const content = findElement(root, inEnvelope('Body'))
  const fault = findElement(content, inEnvelope('Fault'))
  if (fault) return { error: { code: textAt(fault, 'faultcode'), text: textAt(fault, 'faultstring') } }
  const response = findElement(content, `${name}Response`)
  if (!response) return undefined
  const exception = findAnywhere(response, 'APIException')
  return exception ? { error: readException(exception) } : { response }
}

/** Returns an exception without its stack trace. Some services call its text Message, some Description (24SO-20). */
function readException(exception: XmlElement): ErpError {
  const text = textAt(exception, 'Message') || textAt(exception, 'Description')
  return { code: textAt(exception, 'Type'), text }
}

/** Returns a descendant by its name. Uses no recursion, because an answer may be nested as deep as its size allows. */
function findAnywhere(top: XmlElement, name: string): XmlElement | undefined {
  const left = [top]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) return next
    for (const child of next.children) if (child instanceof XmlElement) left.push(child)
  }
}
