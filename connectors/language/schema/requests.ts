import { z } from 'zod'
import { nameSchema, templateSchema, treeSchema } from './basics'

const anyHeader = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/, 'is not the name of a header')
  .refine(
    (name) => !/^(?:host|content-.*|transfer-encoding|connection|te|upgrade|expect|cookie)$/i.test(name),
    {
      error: 'is set by the product itself or by an authentication',
    },
  )

const headerName = anyHeader.refine((name) => !/^authorization$/i.test(name), {
  error: 'is set by an authentication',
})

/** How a request proves who asks. The list is closed. */
export const authenticationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('basic').describe('RFC 7617: a user and a password.'),
    user: templateSchema.describe('The user.'),
    password: templateSchema.describe('The password.'),
  }),
  z.strictObject({
    kind: z.literal('bearer').describe('RFC 6750: a token in the header Authorization.'),
    token: templateSchema.describe('The token.'),
  }),
  z.strictObject({
    kind: z.literal('header').describe('A key in a header of the ERP’s own.'),
    name: anyHeader.describe('The header.'),
    value: templateSchema.describe('Its value.'),
  }),
  z.strictObject({
    kind: z.literal('query').describe('Keys in the query of the address.'),
    parameters: z.record(z.string().min(1).max(60), templateSchema).describe('The keys by their names.'),
  }),
  z.strictObject({
    kind: z.literal('cookie').describe('A session in a cookie.'),
    name: z
      .string()
      .regex(/^[\w.-]{1,60}$/, 'is not the name of a cookie')
      .describe('The cookie.'),
    value: templateSchema.describe('Its value.'),
  }),
  z.strictObject({
    kind: z
      .literal('oauth1')
      .describe('OAuth 1.0a, RFC 5849: each request is signed by two secrets, with HMAC-SHA256.'),
    consumerKey: templateSchema.min(1).describe('The vendor’s client, as the ERP knows it.'),
    consumerSecret: templateSchema.min(1).describe('Its secret.'),
    token: templateSchema.min(1).describe('The customer’s token; absent: the client signs alone.').optional(),
    tokenSecret: templateSchema.min(1).describe('Its secret.').optional(),
    realm: templateSchema
      .min(1)
      .describe('The part of the ERP that is asked, such as an account.')
      .optional(),
  }),
  z.strictObject({
    kind: z
      .literal('authorizationCode')
      .describe(
        'OAuth 2.0, RFC 6749, 4.1, with PKCE: the customer consents at the ERP, in a task of the kind authorize.',
      ),
    authorize: templateSchema.min(1).describe('The page of the ERP on which the customer consents.'),
    tokens: templateSchema.min(1).describe('The address that gives out tokens.'),
    clientId: templateSchema.describe('The vendor’s client, as the ERP knows it.'),
    clientSecret: templateSchema.describe('Its secret; absent: a client without one.').optional(),
    secretIn: z
      .enum(['header', 'body'])
      .describe('Where the secret stands; absent: in the header.')
      .optional(),
    scope: templateSchema.describe('What is asked for; with it the right to renew the tokens.').optional(),
    parameters: z
      .record(z.string().min(1).max(60), templateSchema)
      .describe('More that the ERP’s page wants.')
      .optional(),
    issuer: z
      .url({ protocol: /^https$/ })
      .describe('RFC 9207: who the ERP says has answered; absent: it does not say.')
      .optional(),
  }),
])

export type Authentication = z.output<typeof authenticationSchema>

/** The authentication of an ERP at which the customer consents. */
export type ConsentSource = Extract<Authentication, { kind: 'authorizationCode' }>

const claimName = z
  .string()
  .regex(/^[\w:./-]{1,60}$/, 'is not the name of a claim')
  .refine((name) => !/^(?:iss|sub|aud|exp|iat|nbf|jti)$/.test(name), {
    error: 'is set by the product itself',
  })

const assertionSchema = z.strictObject({
  key: nameSchema.describe('The credential with the private key, which Handrail makes.'),
  certificate: nameSchema
    .describe('The credential with its certificate, by whose thumbprints the ERP finds it (x5t).')
    .optional(),
  keyId: templateSchema
    .min(1)
    .describe(
      'What the ERP calls the key (kid); absent: the key’s thumbprint, unless a certificate is named.',
    )
    .optional(),
  issuer: templateSchema.min(1).describe('Who signs (iss).'),
  subject: templateSchema.min(1).describe('For whom (sub); absent: the issuer.').optional(),
  audience: templateSchema
    .min(1)
    .describe('For which server (aud); absent: the address of the request.')
    .optional(),
  claims: z.record(claimName, treeSchema).describe('More that the ERP wants to be signed.').optional(),
  seconds: z.int().min(10).max(600).describe('For how long it counts; absent: 120.').optional(),
})

export type Assertion = z.output<typeof assertionSchema>

const grantShape = {
  scope: templateSchema.describe('What the token is for.').optional(),
  parameters: z
    .record(z.string().min(1).max(60), templateSchema)
    .describe('More that the token endpoint wants.')
    .optional(),
}

const grantSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z
        .literal('clientCredentials')
        .describe('OAuth 2.0, RFC 6749, 4.4: a token for the client itself, which proves who it is.'),
      clientId: templateSchema.describe('The client.'),
      clientSecret: templateSchema.describe('Its secret.').optional(),
      secretIn: z
        .enum(['header', 'body'])
        .describe('Where the secret stands; absent: in the header.')
        .optional(),
      assertion: assertionSchema
        .describe('RFC 7523, 2.2 (private_key_jwt): what the client signs in place of a secret.')
        .optional(),
      ...grantShape,
    })
    .refine(({ clientSecret, assertion }) => (clientSecret === undefined) !== (assertion === undefined), {
      error: 'needs either a clientSecret or an assertion',
    }),
  z.strictObject({
    kind: z.literal('jwtBearer').describe('RFC 7523, 2.1: a token for what is signed.'),
    assertion: assertionSchema.describe('What is signed.'),
    clientId: templateSchema.describe('The client; absent: the ERP reads it in what is signed.').optional(),
    ...grantShape,
  }),
])

export type Grant = z.output<typeof grantSchema>

export const requestSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT']).describe('Absent: POST with a body, GET without.').optional(),
  url: templateSchema.min(1).describe('The address; values set into its path are escaped.'),
  query: z
    .record(z.string().min(1).max(60), templateSchema)
    .describe('What follows the question mark.')
    .optional(),
  headers: z
    .record(headerName, templateSchema)
    .describe('Headers besides those that the format needs.')
    .optional(),
  authentication: nameSchema.describe('One of the authentications.').optional(),
  answers: nameSchema.describe('How the answer is read; absent: the only way, or the first.').optional(),
  soap: z
    .strictObject({
      operation: z
        .string()
        .regex(/^[A-Za-z_]\w*$/, 'is not the name of an operation')
        .describe('The operation.'),
      namespace: z.url().describe('The namespace of its elements.'),
      action: z.string().min(1).max(300).describe('The header SOAPAction.'),
    })
    .describe('What is called, where the answers are of SOAP 1.1.')
    .optional(),
  body: treeSchema.describe('What is sent: elements of XML or keys of JSON.').optional(),
  form: z.record(z.string().min(1).max(60), templateSchema).describe('What is sent as a form.').optional(),
  grant: grantSchema.describe('What asks for a token, where the address is a token endpoint.').optional(),
  template: nameSchema.describe('A body of the templates, instead of one of its own.').optional(),
  with: z.record(nameSchema, treeSchema).describe('What is set into the template, by name.').optional(),
})

export type Request = z.output<typeof requestSchema>
