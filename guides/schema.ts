import { z } from 'zod'
import {
  conditionSchema,
  idSchema,
  keySchema,
  optionSchema,
  simpleActionSchema,
  sourced,
} from './action-schema'
import { afterSchema } from './after-schema'
import { taskSchema } from './task-schema'

const ownQuestionSchema = z.strictObject({
  id: keySchema,
  options: z.array(optionSchema).min(2),
  when: conditionSchema.optional(),
})

/** `findOut`: where in the ERP the answer can be read. */
export const questionSchema = ownQuestionSchema.extend({ findOut: z.array(simpleActionSchema).optional() })

export const screenSchema = z.strictObject({
  path: z.array(keySchema).min(1),
  tab: keySchema.optional(),
  /** Fields without which its form makes nothing that can be used. */
  requires: z.array(keySchema).min(1).optional(),
})

const probeSchema = z.union([
  z.strictObject({ object: z.string().regex(/^[A-Z]+$/) }),
  z.strictObject({ userDefinedDimensions: z.literal(true) }),
])
const probed = { probe: probeSchema.optional() }

/** Of a product or a company: the same in every language, or by language of the reader. */
const nameSchema = z.union([z.string().min(1), z.record(keySchema, z.string().min(1))])

const shared = {
  version: z.number().int().positive(),
  lastVerified: z.iso.date(),
  /** Key of the words that say what became new, by version. */
  changes: z.record(z.string().regex(/^\d+$/, 'is not a version'), keySchema).optional(),
  sources: z.record(keySchema, z.url({ protocol: /^https$/ })).optional(),
  after: afterSchema.optional(),
}

export const playbookSchema = z.strictObject({
  erp: idSchema,
  name: nameSchema,
  /** Absent where no test can be made. */
  connector: idSchema.optional(),
  ...shared,
  labelLanguages: z.array(z.enum(['en', 'fr', 'no', 'sv'])).min(1),
  /** What each vendor guide must declare. */
  values: z.record(
    keySchema,
    z.union([z.enum(['text', 'list']), z.strictObject({ options: z.array(keySchema).min(2) })]),
  ),
  questions: z.array(questionSchema),
  screens: z.record(keySchema, screenSchema),
  groups: z.array(idSchema),
  /** What a guide may ask permissions for; the keys are also those of the labels. */
  modules: z.record(
    keySchema,
    z.strictObject({ ...probed, objects: z.record(keySchema, z.strictObject(probed)).optional() }),
  ),
  tasks: z.array(taskSchema).min(1),
  /** In the connector's order; `verifies` names the tasks a passed check proves. */
  checks: z.array(z.strictObject({ id: keySchema, verifies: z.array(idSchema).optional() })),
  /** The first task of `repairs` that the customer's branch holds is re-opened; else whose it is to repair. */
  causes: z.record(
    keySchema,
    z.strictObject({
      repairs: z.array(idSchema).optional(),
      repairedBy: z.enum(['erp', 'vendor', 'nobody']).optional(),
    }),
  ),
})

export const permissionSchema = z.strictObject({
  module: keySchema,
  /** One line of the module's permissions; absent: the module as a whole. */
  object: keySchema.optional(),
  /** read: list and view. write: also add, edit, delete. all: every right of the module. */
  level: z.enum(['read', 'write', 'all']),
  when: conditionSchema.optional(),
  ...sourced,
})

/** An empty text is one still to be filled in, as in a new guide: the lint says so together with all else that is missing. */
const itemSchema = z.union([
  z.string(),
  /** A value that the vendor calls by a name. */
  z.strictObject({ name: z.string().min(1), value: z.string().min(1) }),
])

export const vendorGuideSchema = z.strictObject({
  erp: idSchema,
  vendor: z.strictObject({ id: idSchema, name: nameSchema, accent: z.string().regex(/^#[0-9a-f]{6}$/) }),
  ...shared,
  values: z.record(keySchema, z.union([z.string(), z.array(itemSchema)])),
  /** Words that stand in other letters than a constant and are meant so. */
  spellings: z.array(z.string().min(1)).optional(),
  /** Asked besides the playbook's. */
  questions: z.array(ownQuestionSchema).optional(),
  permissions: z.array(permissionSchema),
  /** Task -> action -> key of the guide's own note, in place of the playbook's. */
  notes: z.record(idSchema, z.record(idSchema, keySchema)).optional(),
  /** Fields of the sign-in details that the guide has a note of its own for. */
  credentialNotes: z.array(keySchema).optional(),
})

/**
 * A label as the ERP prints it. `alternatives` where the public record does not settle the wording: the other wordings found,
 * or the one of the ERP's first language alone where none was found and the text is our own translation.
 */
export const labelSchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), alternatives: z.array(z.string().min(1)).min(1) }),
])
export const labelFileSchema = z.record(keySchema, labelSchema)

export type { ActionSource, Condition, SimpleActionSource } from './action-schema'
export type { After } from './after-schema'
export type { TaskSource } from './task-schema'
export type Playbook = z.infer<typeof playbookSchema>
export type VendorGuide = z.infer<typeof vendorGuideSchema>
export type Permission = z.infer<typeof permissionSchema>
export type QuestionSource = z.infer<typeof questionSchema>
export type Name = z.infer<typeof nameSchema>
export type LabelFile = z.infer<typeof labelFileSchema>
