import { z } from 'zod'
import { conditionSchema, idSchema, keySchema, optionSchema, simpleActionSchema, sourced } from './actions'
import { afterConnectionSchema } from './after-connection'
import { customerValuesSchema } from './customer-values'
import { accessSchema, permissionSchema, permitsSchema } from './permits'
import { labelLanguages, ownLabelsSchema, ownProductSchema, screenSchema } from './screens'
import { ownTaskSchema, taskSchema } from './tasks'
import { nameSchema, vendorSchema } from './vendor'

const ownQuestionSchema = z.strictObject({
  id: keySchema.describe('Conditions name it, and so do its words.'),
  options: z
    .array(optionSchema)
    .min(2)
    .describe('With unsure among them, every task that any answer needs is kept.'),
  asks: z
    .record(optionSchema, keySchema)
    .describe('By option, one of this file’s customerValues that is typed with this answer.')
    .optional(),
  when: conditionSchema.optional(),
  ...sourced,
})

export const questionSchema = ownQuestionSchema.extend({
  findOut: z
    .array(simpleActionSchema)
    .describe('How to find the answer in the ERP, one click after the other.')
    .optional(),
})

const probeSchema = z
  .record(
    keySchema,
    z.union([z.string().regex(/^[\w.:/ -]{1,100}$/, 'must be a name as the ERP writes it'), z.literal(true)]),
  )
  .refine((probe) => Object.keys(probe).length === 1, {
    error: 'must have one key, a kind of the connector’s',
  })
const probed = {
  probe: probeSchema
    .describe('What a test reads to prove the permission; absent where nothing can.')
    .optional(),
}

/** How often a connection is tested again once it stands. */
export const healthTestRhythms = ['hourly', 'daily', 'weekly', 'never'] as const

export type HealthTestRhythm = (typeof healthTestRhythms)[number]

/** What a reader wants to know before they begin. */
export const beforehandKinds = ['plan', 'cost', 'people'] as const

export type BeforehandKind = (typeof beforehandKinds)[number]

const beforehandSchema = z
  .strictObject({
    ...sourced,
    isPossible: z
      .literal(true)
      .describe('No public record says it: customers read that it may be so.')
      .optional(),
  })
  .refine(({ source, isPossible }) => (source === undefined) === (isPossible === true), {
    message: 'needs either a source, or isPossible: true where no public record says it',
  })

const shared = {
  beforehand: z
    .partialRecord(z.enum(beforehandKinds), beforehandSchema)
    .describe('Which plan it takes, what it costs, who else is needed: told before the customer begins.')
    .optional(),
  version: z.number().int().positive().describe('One more with each change that customers should learn of.'),
  lastVerified: z.iso.date().describe('When its facts were last held against the ERP, such as 2026-11-21.'),
  changes: z
    .record(z.string().regex(/^\d+$/, 'is not a version'), keySchema)
    .describe('Key of the words that say what became new, by version.')
    .optional(),
  sources: z
    .record(keySchema, z.url({ protocol: /^https$/ }))
    .describe('Addresses of the pages that facts were taken from, by names of your own.')
    .optional(),
  links: z
    .record(keySchema, z.url({ protocol: /^https$/ }))
    .describe('Addresses that steps may lead to, by names of your own. Steps lead to no others.')
    .optional(),
  customerValues: customerValuesSchema.optional(),
  healthTests: z
    .enum(healthTestRhythms)
    .describe('How often a connection is tested again once it stands; absent: daily. A guide’s own wins.')
    .optional(),
  after: afterConnectionSchema.describe('What stands on the page after connecting.').optional(),
}

export const playbookSchema = z.strictObject({
  erp: idSchema.describe('The name of the folder.'),
  name: nameSchema,
  connector: idSchema.describe('What tests the connection; absent where no test can be made.').optional(),
  ...shared,
  labelLanguages: z
    .array(z.enum(labelLanguages))
    .min(1)
    .describe('Languages that the ERP speaks, each with a file below labels/.'),
  values: z
    .record(
      keySchema,
      z.union([
        z.enum(['text', 'list']),
        z.strictObject({ options: z.array(keySchema).min(2).describe('Labels to choose among.') }),
      ]),
    )
    .describe('What each vendor’s guide must declare: a text, a list, or one of some labels.'),
  questions: z.array(questionSchema).describe('What decides which tasks and permissions a customer needs.'),
  screens: z
    .record(keySchema, screenSchema)
    .describe('The ERP’s screens; tasks on one are offered together.'),
  groups: z.array(idSchema).describe('Groups of tasks that share no screen.'),
  modules: z
    .record(
      keySchema,
      z.strictObject({
        ...probed,
        objects: z
          .record(keySchema, z.strictObject(probed))
          .describe('Single lines of the module’s permissions.')
          .optional(),
      }),
    )
    .describe('What a guide may ask permissions for; the keys are also those of the labels.'),
  permits: permitsSchema.describe('How this ERP gives permissions; needed where it has modules.').optional(),
  fields: z
    .record(
      keySchema,
      z.strictObject({
        isShown: z
          .literal(true)
          .describe('It is no secret: pages may show it again. Absent: it is stored and never shown.')
          .optional(),
      }),
    )
    .describe(
      'What actions collect for the vendor in an ERP without a connector. A connector names its own fields.',
    )
    .optional(),
  tasks: z.array(taskSchema).min(1).describe('The pages of the wizard, in order.'),
  checks: z
    .array(
      z.strictObject({
        id: keySchema.describe('The connector’s name of it.'),
        verifies: z.array(idSchema).describe('Tasks that a passed check proves.').optional(),
      }),
    )
    .describe('The connector’s checks, in its order; permission comes last.'),
  causes: z
    .record(
      keySchema,
      z.strictObject({
        repairs: z
          .array(idSchema)
          .describe('The first of these that the customer has is opened again.')
          .optional(),
        repairedBy: z
          .enum(['erp', 'vendor', 'nobody'])
          .describe('Whose it is to repair where no task does.')
          .optional(),
        asksAgain: z
          .literal(true)
          .describe('Says that there are words, `again`, for a second test in a row that finds the same.')
          .optional(),
        ...sourced,
      }),
    )
    .describe('Why a check may fail, by the connector’s codes, and what repairs it.'),
})

/**
 * An entry of a list. An empty text is allowed, because a new guide has some; the lint reports it with all else that is
 * missing.
 */
const itemSchema = z.union([
  z.string(),
  z
    .strictObject({
      name: z.string().min(1).describe('By which the vendor calls it.'),
      value: z.string().min(1).describe('What is entered.'),
    })
    .describe('A value that the vendor calls by a name.'),
])

export const vendorGuideSchema = z.strictObject({
  erp: idSchema.describe('The name of the folder.'),
  vendor: vendorSchema.describe('Who integrates with the ERP.'),
  ...shared,
  values: z
    .record(keySchema, z.union([z.string(), z.array(itemSchema)]))
    .describe('Your constants, which customers enter: all that the playbook asks for.'),
  spellings: z
    .array(z.string().min(1))
    .describe('Words that stand in other letters than a constant and are meant so.')
    .optional(),
  questions: z.array(ownQuestionSchema).describe('Asked besides the playbook’s.').optional(),
  tasks: z.array(ownTaskSchema).min(1).describe('Tasks of your own, among those of the playbook.').optional(),
  without: z
    .array(idSchema)
    .min(1)
    .describe('Tasks of the playbook that your customers do not have.')
    .optional(),
  screens: z
    .record(keySchema, screenSchema)
    .describe('Screens of the ERP that the playbook lacks.')
    .optional(),
  labels: ownLabelsSchema
    .describe('Words of the ERP that the playbook lacks, in each of its languages.')
    .optional(),
  repairs: z
    .record(keySchema, z.array(idSchema).min(1))
    .describe('Causes, and tasks of your own that repair them before those of the playbook do.')
    .optional(),
  product: ownProductSchema.describe('Your own product, where your tasks lead into it.').optional(),
  permissions: z
    .array(permissionSchema)
    .describe('What you need, each row with its reason in the words: permissions.<module>.'),
  access: accessSchema
    .describe(
      'The role of the integration user and the entities it must reach, where the playbook has steps for it.',
    )
    .optional(),
  notes: z
    .record(idSchema, z.record(idSchema, keySchema))
    .describe('Task, action, and the key of a note of yours in place of the playbook’s.')
    .optional(),
  credentialNotes: z
    .array(z.union([keySchema, z.strictObject({ field: keySchema.describe('The field.'), ...sourced })]))
    .describe('Fields of the sign-in details that you have a note on, each alone or with its source.')
    .optional(),
})

export type { ActionSource, Condition, SimpleActionSource } from './actions'
export type { AfterConnectionSource } from './after-connection'
export type { Access, AccessKind, Permission, Permits } from './permits'
export type { LabelFile, LabelLanguage, OwnLabels } from './screens'
export type { OwnTaskSource, TaskSource } from './tasks'
export type Playbook = z.infer<typeof playbookSchema>
export type VendorGuide = z.infer<typeof vendorGuideSchema>
export type QuestionSource = z.infer<typeof questionSchema>
export type Name = z.infer<typeof nameSchema>
