import { makeValues } from '@/connectors/made/make-values'
import { tokenConnector } from './token-connector.fixture'

/** A connector of an ERP that gives a token for an assertion, which a key of the customer has signed. */
export const signingConnector = ({ grant = '', credentials = '' } = {}) =>
  tokenConnector({
    name: 'signing',
    credentials: `  client: {}${credentials}
  signingKey: { isSecret: true, made: { keyPair: ES256 } }
  certificate: { made: { certificateOf: signingKey, days: 730 } }
  publicKey: { made: { publicKeyOf: signingKey, as: jwk } }
  publicPem: { made: { publicKeyOf: signingKey, as: pem } }`,
    grant:
      grant ||
      `{ kind: clientCredentials, clientId: "{client}", scope: books, assertion: { key: signingKey, issuer: "{client}" } }`,
    rules: '    - { code: ^invalid_grant$, failed: signIn, certain: assertionRefused }\n',
  })

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
