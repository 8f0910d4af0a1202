import { element, type WrittenElement } from '../xml-writer'
import type { Operation } from './operations'

/** https://www.w3.org/TR/2000/NOTE-SOAP-20000508/ (SOAP 1.1) */
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

export function envelope({ name, namespace }: Operation, content: readonly WrittenElement[]): WrittenElement {
  return element('soap:Envelope', [element('soap:Body', [element(name, content, { xmlns: namespace })])], {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:soap': soapNamespace,
  })
}
