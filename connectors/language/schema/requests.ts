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

const grantSchema = z.strictObject({
  kind: z.literal('clientCredentials').describe('OAuth 2.0, RFC 6749, 4.4: a token for the client itself.'),
  clientId: templateSchema.describe('The client.'),
  clientSecret: templateSchema.describe('Its secret.'),
  secretIn: z.enum(['header', 'body']).describe('Where the secret stands; absent: in the header.').optional(),
  scope: templateSchema.describe('What the token is for.').optional(),
  parameters: z
    .record(z.string().min(1).max(60), templateSchema)
    .describe('More that the token endpoint wants.')
    .optional(),
})

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
