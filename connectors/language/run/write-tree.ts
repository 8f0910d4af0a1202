import type { Tree } from '@/connectors/language/schema/basics'
import { element, type WrittenElement, writeXml } from '@/connectors/xml'

/** https://www.w3.org/TR/2000/NOTE-SOAP-20000508/ (SOAP 1.1) */
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

/**
 * Returns a tree as an XML document: its one key is the outermost element, keys are elements, keys that begin with $ are
 * attributes, and a list holds elements one after another. Throws a RangeError for text that XML cannot hold.
 */
export function writeXmlTree(tree: Tree): string {
  const [root] = elementsOf(tree)
  return writeXml(root ?? element('empty'))
}

type Operation = { operation: string; namespace: string }

/** Returns an operation of SOAP 1.1 whose arguments are a tree. */
export function writeSoap({ operation, namespace }: Operation, tree: Tree): string {
  const call = element(operation, elementsOf(tree), { xmlns: namespace })
  return writeXml(
    element('soap:Envelope', [element('soap:Body', [call])], {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
      'xmlns:soap': soapNamespace,
    }),
  )
}

function elementsOf(tree: Tree): WrittenElement[] {
  if (Array.isArray(tree)) return tree.flatMap(elementsOf)
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([name, part]) => (name.startsWith('$') ? [] : [elementOf(name, part)]))
}

function elementOf(name: string, part: Tree): WrittenElement {
  if (typeof part !== 'object' || part === null) return element(name, String(part ?? ''))
  return element(name, elementsOf(part), attributesOf(part))
}

function attributesOf(part: Tree[] | { [key: string]: Tree }): Record<string, string> {
  if (Array.isArray(part)) return {}
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) =>
      name.startsWith('$') ? [[name.slice(1), String(value)]] : [],
    ),
  )
}
