import type { XmlElement } from '@rgrove/parse-xml'
import type { Choice, ErpCompany } from '@/connectors/connector'
import { certain } from '@/connectors/connector'
import { childrenOf, findElement, textAt } from '@/connectors/xml'
import type { OfficeFinding } from './causes'
import { getIdentities, getTransactionTypes, type Operation } from './requests'

/** A list that the customer chooses from. Its id is that of its check and its name in `found`. */
export type Offer = {
  id: string
  operation: Operation
  /** Returns undefined when the answer has entries and none has the documented shape. */
  read(response: XmlElement): Choice[] | undefined
  /** Returns why nothing can be chosen, or undefined when something can. */
  lack(choices: readonly Choice[]): OfficeFinding | undefined
  /** Returns the company that the sign-in has led to. */
  company?(choices: readonly Choice[]): ErpCompany | undefined
}

/**
 * The companies that the user may enter (24SO-9, 24SO-15). A session is in the default one (24SO-3); SetIdentityById
 * enters another with its `details.identityId`.
 */
const clients: Offer = {
  id: 'clients',
  operation: getIdentities,
  read: (response) => readChoices(findElement(response, 'GetIdentitiesResult'), 'Identity', readClient),
  lack: (choices) => {
    if (choices.length === 0) return certain('noClients')
    return choices.some(({ isAvailable }) => isAvailable) ? undefined : certain('clientsDisabled')
  },
  company: (choices) => {
    const usable = choices.filter(({ isAvailable }) => isAvailable)
    const entered = usable.find(({ isDefault }) => isDefault) ?? usable[0]
    return entered && { id: entered.id, name: entered.name }
  },
}

/** The transaction types of the default client (24SO-10, 24SO-16). `details.turnover` is `true` or `false`. */
const transactionTypes: Offer = {
  id: 'transactionTypes',
  operation: getTransactionTypes,
  read: (response) =>
    readChoices(findElement(response, 'GetTransactionTypesResult'), 'TransactionType', readTransactionType),
  lack: (choices) => (choices.length === 0 ? certain('noTransactionTypes') : undefined),
}

/** All lists, in the order in which they are asked for. */
export const offers: readonly Offer[] = [clients, transactionTypes]

// xsd:long, xsd:int and the GUIDs of .NET, as the WSDLs type them (24SO-15, 24SO-16).
const whole = /^-?\d{1,19}$/
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

function readClient(identity: XmlElement): Choice | undefined {
  const id = textAt(identity, 'Client', 'Id')
  const identityId = textAt(identity, 'Id')
  if (!whole.test(id) || !guid.test(identityId)) return undefined
  return {
    id,
    name: textAt(identity, 'Client', 'Name') || id,
    isAvailable: !isTrue(identity, 'IsDisabled'),
    isDefault: isTrue(identity, 'IsDefault'),
    details: { identityId },
  }
}

function readTransactionType(type: XmlElement): Choice | undefined {
  const id = textAt(type, 'Id')
  const number = textAt(type, 'No')
  if (!whole.test(id) || !whole.test(number)) return undefined
  const turnover = String(isTrue(type, 'Turnover'))
  return { id, name: textAt(type, 'Title') || number, number, isAvailable: true, details: { turnover } }
}

/** Returns whether an xsd:boolean is true; it has two spellings. */
function isTrue(parent: XmlElement, name: string): boolean {
  return ['true', '1'].includes(textAt(parent, name))
}

/**
 * Returns the entries of a list, which is written empty or left out when it has none. Of two entries with the same id
 * an available one counts.
 */
function readChoices(
  list: XmlElement | undefined,
  name: string,
  read: (entry: XmlElement) => Choice | undefined,
): Choice[] | undefined {
  const entries = childrenOf(list, name)
  const byId = new Map<string, Choice>()
  for (const entry of entries) {
    const choice = read(entry)
    if (choice && (choice.isAvailable || !byId.has(choice.id))) byId.set(choice.id, choice)
  }
  return entries.length > 0 && byId.size === 0 ? undefined : [...byId.values()]
}
