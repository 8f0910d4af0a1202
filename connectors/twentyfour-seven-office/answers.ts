import { XmlElement } from '@rgrove/parse-xml'
import type { RawAnswer } from '@/connectors/connector'
import { findElement, readXml, textAt } from '@/connectors/xml'
import { soapNamespace } from './requests'

/** What a service says instead of an answer: its kind, such as `soap:Server`, and its words; uncut, so that no half of a secret is left. */
export type Refused = { code: string; text: string }

export type Answer = { response: XmlElement; refused?: undefined } | { refused: Refused }

/**
 * The answer to the operation `name`, or undefined when the body is none: another envelope, the answer to something
 * else, anything that is not well-formed XML. A fault counts whatever the HTTP status, and so does an exception
 * inside a good answer (24SO-17, 24SO-18, 24SO-20).
 */
export function readAnswer(body: string, name: string): Answer | undefined {
  const root = readXml(body)
  const prefix = /^(?:([\w.-]+):)?Envelope$/.exec(root?.name ?? '')?.[1]
  if (!root || root.attributes[prefix ? `xmlns:${prefix}` : 'xmlns'] !== soapNamespace) return undefined
  const inEnvelope = (local: string) => (prefix ? `${prefix}:${local}` : local)
  const content = findElement(root, inEnvelope('Body'))
  const fault = findElement(content, inEnvelope('Fault'))
  if (fault) return { refused: { code: textAt(fault, 'faultcode'), text: textAt(fault, 'faultstring') } }
  const response = findElement(content, `${name}Response`)
  if (!response) return undefined
  const exception = findAnywhere(response, 'APIException')
  return exception ? { refused: readException(exception) } : { response }
}

/** Some services call the text Message, some Description (24SO-20). The stack trace beside it goes no further. */
function readException(exception: XmlElement): Refused {
  const text = textAt(exception, 'Message') || textAt(exception, 'Description')
  return { code: textAt(exception, 'Type'), text }
}

/** For support: `level` is `authentication` at sign-in, `result` afterwards. */
export function rawRefusal(
  level: RawAnswer['level'],
  httpStatus: number,
  { code, text }: Refused,
): RawAnswer {
  return { level, httpStatus, ...(code && { code }), ...(text && { text }) }
}

/** Without recursion: an answer may be nested as deep as its size allows. */
function findAnywhere(top: XmlElement, name: string): XmlElement | undefined {
  const left = [top]
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === name) return next
    for (const child of next.children) if (child instanceof XmlElement) left.push(child)
  }
}
