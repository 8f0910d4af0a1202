import { makeValues } from '@/connectors/made/make-values'

/** A connector of an ERP that does not exist: what a key of the customer signs gets a token. */
export const signingConnector = ({ grant = '', credentials = '' } = {}) => `connector: signing-erp
hosts: [signing.example]
settings:
  tokens: { kind: address, variable: SIGNING_ERP_TOKEN_URL, default: https://login.signing.example/token }
  url: { kind: origin, variable: SIGNING_ERP_URL, default: https://api.signing.example }
credentials:
  client: {}${credentials}
  signingKey: { isSecret: true, made: { keyPair: ES256 } }
  certificate: { made: { certificateOf: signingKey, days: 730 } }
  publicKey: { made: { publicKeyOf: signingKey, as: jwk } }
  publicPem: { made: { publicKeyOf: signingKey, as: pem } }
unsendable: { unknown: signIn, certain: requestRejected }
checks: [reached, signIn, company]
answers:
  tokens: { format: json, error: { code: error, text: error_description } }
  api: { format: json, refusedBy: 401, error: { code: code } }
authentications: { token: { kind: bearer, token: "{token}" } }
requests:
  token:
    url: "{tokens}"
    grant:
      ${grant || `{ kind: clientCredentials, clientId: "{client}", scope: books, assertion: { key: signingKey, issuer: "{client}" } }`}
  company: { url: "{url}/company", authentication: token, answers: api }
steps:
  - ask: token
    level: authentication
    decides: [reached, signIn]
    rules: signIn
    take: { token: { from: access_token, isSecret: true, shape: token } }
  - ask: company
    decides: [company]
    rules: company
    company: { id: [id], name: name }
rules:
  signIn:
    - { code: ^invalid_client$, failed: signIn, certain: clientRefused }
    - { code: ^invalid_grant$, failed: signIn, certain: assertionRefused }
    - { unknown: signIn, possible: requestRejected }
  company: [{ unknown: this, certain: readFailed }]
`
/** Returns a grant for what is signed, with more of its assertion. */
export const bearer = (rest: string) =>
  `{ kind: jwtBearer, assertion: { key: signingKey, issuer: "{client}", ${rest} } }`

const fields = (algorithm: 'ES256' | 'RS256' | 'PS256') => [
  { name: 'publicPem', made: { publicKeyOf: 'signingKey', as: 'pem' as const } },
  { name: 'certificate', made: { certificateOf: 'signingKey', days: 730 } },
  { name: 'publicKey', made: { publicKeyOf: 'signingKey', as: 'jwk' as const } },
  { name: 'signingKey', made: { keyPair: algorithm } },
]
/** Makes the values that nobody enters. */
export const makeFor = (algorithm: 'ES256' | 'RS256' | 'PS256', now = new Date()) =>
  makeValues(fields(algorithm), { subject: 'Acme "Books", Æ & Co\u0000', now })
