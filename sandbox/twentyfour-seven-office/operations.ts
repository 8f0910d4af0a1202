/** An operation of a service, as its WSDL spells it (24SO-1, 24SO-2, 24SO-10). */
export type Operation = { name: string; namespace: string; action: string }

const webServices = 'http://24sevenOffice.com/webservices'
const accounting = 'http://24sevenoffice.com/webservices/economy/accounting/'

/** By the path of their service. */
export const services: ReadonlyMap<string, readonly Operation[]> = new Map([
  [
    '/authenticate/v001/authenticate.asmx',
    ['Login', 'HasSession', 'GetIdentities'].map((name) => ({
      name,
      namespace: webServices,
      action: `${webServices}/${name}`,
    })),
  ],
  [
    '/Economy/Accounting/V001/TransactionService.asmx',
    [
      {
        name: 'GetTransactionTypes',
        namespace: accounting,
        action: `${accounting}GetTransactionTypes`,
      },
    ],
  ],
])
