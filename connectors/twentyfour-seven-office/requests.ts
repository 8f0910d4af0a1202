import { element, type WrittenElement } from '@/connectors/xml'

/**
 * One operation of a service. Addresses, actions and namespaces are exactly those of the WSDLs (24SO-1, 24SO-2,
 * 24SO-10).
 */
export type Operation = {
  path: string
  /** The namespace of the elements in request and answer. */
  namespace: string
  action: string
  name: string
}

const authentication = {
  path: '/authenticate/v001/authenticate.asmx',
  namespace: 'http://24sevenOffice.com/webservices',
}

export const login = authenticate('Login')

export const hasSession = authenticate('HasSession')

export const getIdentities = authenticate('GetIdentities')

// This namespace ends in a slash, and the o of office is a small letter (24SO-10).
const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

export const getTransactionTypes: Operation = {
  path: '/Economy/Accounting/V001/TransactionService.asmx',
  namespace: accounting,
  action: `${accounting}GetTransactionTypes`,
  name: 'GetTransactionTypes',
}

export type Credential = { applicationId: string; username: string; password: string }

/** Stands for the client that the user enters by default (24SO-3). */
const defaultIdentity = '00000000-0000-0000-0000-000000000000'

/**
 * Returns the credential, with its elements in the order of the WSDL (24SO-3). The password is sent as it is, not as a
 * hash (24SO-5).
 */
export function credentialElement({ applicationId, username, password }: Credential): WrittenElement {
  return element('credential', [
    element('ApplicationId', applicationId),
    element('IdentityId', defaultIdentity),
    element('Password', password),
    element('Username', username),
  ])
}

function authenticate(name: string): Operation {
  return { ...authentication, action: `${authentication.namespace}/${name}`, name }
}

/** https://www.w3.org/TR/2000/NOTE-SOAP-20000508/ (SOAP 1.1) */
export const soapNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

export function envelope({ name, namespace }: Operation, content: readonly WrittenElement[]): WrittenElement {
  return element('soap:Envelope', [element('soap:Body', [element(name, content, { xmlns: namespace })])], {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    'xmlns:soap': soapNamespace,
  })
}
