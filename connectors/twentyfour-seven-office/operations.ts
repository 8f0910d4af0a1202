import { element, type WrittenElement } from '../xml-writer'

/** One operation of a service. Addresses, actions and namespaces are letter for letter those of erp-apis, section 4. */
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

// This namespace ends in a slash, and its O is a small one.
const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

export const getTransactionTypes: Operation = {
  path: '/Economy/Accounting/V001/TransactionService.asmx',
  namespace: accounting,
  action: `${accounting}GetTransactionTypes`,
  name: 'GetTransactionTypes',
}

export type Credential = { applicationId: string; username: string; password: string }

/** Asks for whichever client the user enters by default. */
const defaultIdentity = '00000000-0000-0000-0000-000000000000'

/** The order is that of the WSDL. Some clients of the 2010s sent a hash of the password; it goes as it is. */
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
