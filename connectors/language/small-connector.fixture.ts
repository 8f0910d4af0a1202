/** A connector of an ERP that does not exist: REST, a session token, scopes, two clients, one permission row a request. */
export const smallConnector = `connector: small-erp
hosts: [small.example]
vendorValues: [application]
settings:
  url: { kind: origin, variable: SMALL_ERP_URL, default: https://api.small.example }
  timeLimit: { kind: timeLimit, variable: SMALL_ERP_TIME_LIMIT_SECONDS }
  applicationKey:
    kind: byVendorValue
    variable: SMALL_ERP_APPLICATION_KEYS
    of: application
    isSecret: true
    missing: { failed: applicationAccepted, certain: applicationNotConfigured }
credentials:
  key: { isSecret: true, shape: token, odd: { failed: signIn, likely: signInRefused } }
  client: { isOptional: true }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, applicationAccepted, signIn, clients]
answers:
  api:
    format: json
    refusedBy: [401, 403]
    error: { code: error/code, text: error/message, supportId: { from: requestId } }
authentications:
  keys: { kind: query, parameters: { applicationKey: "{applicationKey}", key: "{key}" } }
  session: { kind: bearer, token: "{session}" }
requests:
  createSession: { method: POST, url: "{url}/v1/session", authentication: keys, body: { until: "{tomorrow}" } }
  listClients: { url: "{url}/v1/clients", authentication: session }
  listScopes: { url: "{url}/v1/clients/{clientId}/scopes", authentication: session }
  readOne: { url: "{url}/v1/clients/{clientId}/{path}", query: { count: "1" }, authentication: session }
steps:
  - ask: createSession
    level: authentication
    decides: [reached, applicationAccepted, signIn]
    rules: signIn
    take:
      session: { from: value/token, isSecret: true, shape: token }
  - ask: listClients
    decides: [clients]
    rules: lists
    leadsTo: company
    list:
      each: values
      id: { from: id, shape: whole }
      name: name
      isAvailable: { from: isActive }
      none: { failed: clients, certain: noClients }
    choose:
      by: client
      as: clientId
      several: { unknown: clients, certain: clientNotChosen }
      absent: { failed: clients, certain: clientUnknown }
probes:
  rules: reads
  kinds:
    object:
      lookups:
        path: { of: object, values: { CUSTOMER: customers, LEDGER: ledger/accounts } }
      ask: readOne
    scope:
      listed:
        ask: listScopes
        each: scopes
        is: "{scope}"
        missing: { failed: permission, certain: scopeMissing }
  allRefused: { cause: permissionMissing, findings: { likely: keyWithoutRights } }
rules:
  signIn:
    - { code: ^application$, failed: applicationAccepted, certain: applicationRefused }
    - { status: 401, failed: signIn, certain: signInRefused }
    - { unknown: signIn, possible: requestRejected }
  lists:
    - { status: 401, unknown: this, certain: sessionRefused }
    - { unknown: this, certain: readFailed }
  reads:
    - { status: 401, unknown: permission, certain: sessionRefused }
    - { status: 403, failed: permission, certain: permissionMissing }
    - { unknown: permission, certain: readFailed }
`
