import { element, type WrittenElement } from '@/connectors/xml'

/** One operation of a service. Addresses, actions and namespaces are letter for letter those of the WSDLs (24SO-1, 24SO-2, 24SO-10). */
export type Operation = {
  path: string
  /** Of the elements sent and answered. */
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

// This namespace ends in a slash, and its O is a small one (24SO-10).
const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

export const getTransactionTypes: Operation = {
  path: '/Economy/Accounting/V001/TransactionService.asmx',
  namespace: accounting,
  action: `${accounting}GetTransactionTypes`,
  name: 'GetTransactionTypes',
}

export type Credential = { applicationId: string; username: string; password: string }

/** Asks for whichever client the user enters by default (24SO-3). */
const defaultIdentity = '00000000-0000-0000-0000-000000000000'

/** The order is that of the WSDL (24SO-3). The password goes as it is, not as a hash (24SO-5). */
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
