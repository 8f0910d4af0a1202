/** Examples of the answers of the ERP in `small-connector.fixture.ts`, by the names of their files. */
export const smallAnswers: Record<string, string> = {
  'create-session': `# request: createSession
# source: assumed
# finds: passed
HTTP/1.1 200 OK
Content-Type: application/json

{ "value": { "token": "{scenario}" } }
`,
  'list-clients': `# request: listClients
# source: assumed
# finds: passed
HTTP/1.1 200 OK
Content-Type: application/json

{ "values": [{ "id": 7, "name": "Nordlys AS", "isActive": true }] }
`,
  'read-one': `# request: readOne
# source: assumed
# finds: passed
# row: object CUSTOMER
HTTP/1.1 200 OK
Content-Type: application/json

{ "values": [] }
`,
  'list-scopes': `# request: listScopes
# source: assumed
# finds: passed
# row: scope ledger:read
HTTP/1.1 200 OK
Content-Type: application/json

{ "scopes": ["ledger:read"] }
`,
  'wrong-key': `# request: createSession
# source: assumed
# finds: failed signIn: certain signInRefused
HTTP/1.1 401 Unauthorized
Content-Type: application/json

{ "error": { "code": "key", "message": "Unknown key" } }
`,
  'wrong-application': `# request: createSession
# source: assumed
# finds: failed applicationAccepted: certain applicationRefused
HTTP/1.1 401 Unauthorized
Content-Type: application/json

{ "error": { "code": "application", "message": "Unknown application" } }
`,
  'odd-session': `# request: createSession
# source: assumed
# finds: failed reached: certain unreadableAnswer
HTTP/1.1 200 OK
Content-Type: application/json

{ "value": { "token": "two words" } }
`,
  'two-clients': `# request: listClients
# source: assumed
# finds: unknown clients: certain clientNotChosen
HTTP/1.1 200 OK
Content-Type: application/json

{ "values": [{ "id": 7, "name": "Nordlys AS", "isActive": true }, { "id": 8, "name": "Fjell AS", "isActive": "1" }] }
`,
  'other-client': `# request: listClients
# source: assumed
# finds: failed clients: certain clientUnknown
# given: client=Fjell
HTTP/1.1 200 OK
Content-Type: application/json

{ "values": [{ "id": 7, "name": "Nordlys AS", "isActive": true }] }
`,
  'no-clients': `# request: listClients
# source: assumed
# finds: failed clients: certain noClients
HTTP/1.1 200 OK
Content-Type: application/json

{ "values": [] }
`,
  'clients-session-lost': `# request: listClients
# source: assumed
# finds: unknown clients: certain sessionRefused
HTTP/1.1 401 Unauthorized
Content-Type: application/json


`,
  'missing-right': `# request: readOne
# source: assumed
# finds: failed permission: certain permissionMissing
# row: object CUSTOMER
HTTP/1.1 403 Forbidden
Content-Type: application/json

{ "error": { "message": "No access" } }
`,
  'missing-scope': `# request: listScopes
# source: assumed
# finds: failed permission: certain scopeMissing
# row: scope ledger:read
HTTP/1.1 200 OK
Content-Type: application/json

{ "scopes": ["customers:read"] }
`,
  'rows-session-lost': `# request: readOne
# source: assumed
# finds: unknown permission: certain sessionRefused
# row: object CUSTOMER
HTTP/1.1 401 Unauthorized
Content-Type: application/json


`,
  busy: `# request: createSession
# source: assumed
# finds: unknown applicationAccepted: certain rateLimited
HTTP/1.1 429 Too Many Requests
Content-Type: application/json


`,
}
