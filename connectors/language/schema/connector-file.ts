import { z } from 'zod'
import { answersSchema } from './answers'
import { addressTemplateSchema, nameSchema, patternSchema, shapeSchema, treeSchema } from './basics'
import { outcomeSchema, ruleSchema } from './outcome'
import { probesSchema } from './probes'
import { authenticationSchema, requestSchema } from './requests'
import { stepSchema } from './steps'

const variableSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/, 'must be the name of a variable')
  .describe('The variable of the environment.')

const missing = {
  missing: outcomeSchema.describe('What a test says without it; absent: it may be missing.').optional(),
  isSecret: z.literal(true).describe('Nobody may see it.').optional(),
}

const originTemplateSchema = addressTemplateSchema.regex(
  /^https:\/\/[^/]+$/,
  'must be an address without a path',
)

/** Returns the addresses of other environments of the ERP, by their names. */
function inEnvironment(address: typeof addressTemplateSchema) {
  return z
    .record(nameSchema, address)
    .describe('The address in another of the environments; absent: the same.')
    .optional()
}

const settingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('address').describe('An address. Another than the default is called wherever it leads.'),
    variable: variableSchema,
    default: addressTemplateSchema.describe(
      'The ERP’s own address. Names in braces are credentials, the vendor’s values and other settings.',
    ),
    inEnvironment: inEnvironment(addressTemplateSchema),
  }),
  z.strictObject({
    kind: z.literal('origin').describe('An address without a path.'),
    variable: variableSchema,
    default: originTemplateSchema.describe('The ERP’s own address.'),
    inEnvironment: inEnvironment(originTemplateSchema),
  }),
  z.strictObject({
    kind: z.literal('timeLimit').describe('Seconds in which an answer must arrive; 30 unless said.'),
    variable: variableSchema,
  }),
  z.strictObject({
    kind: z.literal('text').describe('A text of one line.'),
    variable: variableSchema,
    ...missing,
  }),
  z.strictObject({ kind: z.literal('guid').describe('A GUID.'), variable: variableSchema, ...missing }),
  z.strictObject({
    kind: z.literal('byVendorValue').describe('A JSON object of texts by a value of the vendor’s guide.'),
    variable: variableSchema,
    of: nameSchema.describe('The value of the vendor’s guide.'),
    ...missing,
  }),
  z.strictObject({
    kind: z.literal('byEnvironment').describe('A JSON object of texts by the environment of the ERP.'),
    variable: variableSchema,
    ...missing,
  }),
])

export type Setting = z.output<typeof settingSchema>

const madeSchema = z.union([
  z.strictObject({
    keyPair: z
      .enum(['RS256', 'PS256', 'ES256'])
      .describe('A private key that signs by this algorithm. It is a secret that nothing sends.'),
  }),
  z.strictObject({
    certificateOf: nameSchema.describe('The credential whose key pair a self-signed certificate is of.'),
    days: z.int().min(30).max(1825).describe('After how many days it ends.'),
  }),
  z.strictObject({
    publicKeyOf: nameSchema.describe('The credential whose public key this is.'),
    as: z.enum(['pem', 'jwk']).describe('How it is written.'),
  }),
])

const credentialSchema = z.strictObject({
  isSecret: z.literal(true).describe('It is sealed, and nobody may see it.').optional(),
  isOptional: z.literal(true).describe('The customer may leave it empty.').optional(),
  shape: shapeSchema.describe('The shape that it must have.').optional(),
  pattern: patternSchema.describe('An expression that it must fit.').optional(),
  example: z
    .string()
    .max(200)
    .describe('One that fits, for the examples of answers; absent: made from the shape.')
    .optional(),
  made: madeSchema
    .describe('What Handrail makes for each customer; absent: the customer enters it.')
    .optional(),
  odd: outcomeSchema
    .describe('What a test says, without asking, of another shape; absent: the form asks for it again.')
    .optional(),
})

const customerValueSchema = z.strictObject({
  shape: shapeSchema.describe('The shape that it must have, such as `label` where it stands in a host.'),
  example: z
    .string()
    .max(200)
    .describe('One that fits, for the examples of answers; absent: made from the shape.')
    .optional(),
  missing: outcomeSchema.describe('What a test says, without asking, where nobody has said it.'),
})

const checkSchema = z.union([
  nameSchema,
  z.strictObject({
    id: nameSchema.describe('The check.'),
    given: nameSchema.describe('The credential without which it is not made.'),
  }),
])

const hostSchema = z
  .string()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'must be a public domain, such as erp.example')
  .refine((host) => !/(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|arpa)$/.test(host), {
    error: 'is no domain of the public Internet',
  })

/** A connector as data: how an ERP is asked, and what its answers mean. */
export const connectorFileSchema = z.strictObject({
  connector: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be words in small letters joined by hyphens')
    .describe('The name of the folder.'),
  hosts: z
    .array(hostSchema)
    .min(1)
    .max(10)
    .describe('Domains that may be called, by https alone; their subdomains count.'),
  environments: z
    .array(nameSchema)
    .min(2)
    .max(5)
    .describe(
      'The ERP’s environments, such as production and sandbox. The guide’s question `environment` asks which; the first is meant where nobody has answered.',
    )
    .optional(),
  vendorValues: z
    .array(nameSchema)
    .max(20)
    .describe('Values of a vendor’s guide that requests need.')
    .optional(),
  customerValues: z
    .record(nameSchema, customerValueSchema)
    .describe('The customer’s own values that requests need; the guide asks for them (`customerValues`).')
    .optional(),
  settings: z
    .record(nameSchema, settingSchema)
    .describe('What the operator of the server sets, and the names under which requests use it.'),
  credentials: z
    .record(nameSchema, credentialSchema)
    .describe('What the customer enters, in the order of the form.'),
  unsendable: outcomeSchema.describe('What is said, without asking, of a value that no request can hold.'),
  checks: z.array(checkSchema).min(1).max(20).describe('What a test finds out, in order.'),
  answers: z.record(nameSchema, answersSchema).describe('How answers are read, by names of your own.'),
  authentications: z
    .record(nameSchema, authenticationSchema)
    .describe('How requests prove who asks, by names of your own.')
    .optional(),
  templates: z.record(nameSchema, treeSchema).describe('Bodies that several requests share.').optional(),
  requests: z.record(nameSchema, requestSchema).describe('What may be asked.'),
  steps: z.array(stepSchema).min(1).max(20).describe('What a test asks, one after the other.'),
  probes: probesSchema
    .describe('How permission rows are proved; absent: the ERP cannot be asked.')
    .optional(),
  rules: z
    .record(nameSchema, z.array(ruleSchema).min(1).max(200))
    .describe('What refusals mean: the first line that fits. The last fits all.'),
})

export type ConnectorFile = z.output<typeof connectorFileSchema>
