import { z } from 'zod'

/** Task, group, ERP and guide ids: kebab-case; they stand in URLs. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not in kebab-case')
/** Keys of words, labels, questions, values: camelCase. */
export const keySchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'is not in camelCase')
  // Keys become keys of plain objects, where such a word is found although nobody wrote it.
  .refine((key) => !(key in {}), 'is a word of the language this is written in')
/** Text to be typed into the ERP; may hold {placeholders} of the guide's values. */
const templateSchema = z.string().min(1)
const optionSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** Every question named must be answered by one of its options. */
export const conditionSchema = z.record(keySchema, z.array(optionSchema).min(1))

/** `note` is a key of the task's words. `id` is needed where two actions would otherwise get the same one. */
const shared = { id: idSchema.optional(), when: conditionSchema.optional(), note: keySchema.optional() }

const press = z.strictObject({
  button: keySchema,
  /** The pop-up that the button opens. */
  opens: keySchema.optional(),
  /** The row of a list that the button stands in. */
  row: templateSchema.optional(),
  /** The field that the button belongs to. */
  at: keySchema.optional(),
})

const enter = z.strictObject({
  field: keySchema,
  value: templateSchema.optional(),
  /** Capital letters and spaces must match. */
  exactly: z.boolean().optional(),
})

const choose = z
  .strictObject({ field: keySchema, option: keySchema.optional(), value: templateSchema.optional() })
  .refine((choice) => (choice.option === undefined) !== (choice.value === undefined), {
    message: 'needs either an option (a label) or a value',
  })

/** The closed set of verbs, each one sentence in `messages/<locale>/verbs.json`. */
const simpleActions = [
  z.strictObject({ open: keySchema, ...shared }),
  z.strictObject({ tab: keySchema, ...shared }),
  z.strictObject({ section: keySchema, ...shared }),
  z.strictObject({ press: z.union([keySchema, press]), ...shared }),
  z.strictObject({ turnOn: keySchema, ...shared }),
  z.strictObject({ enter, ...shared }),
  z.strictObject({ choose, ...shared }),
  z.strictObject({ find: templateSchema, ...shared }),
  z.strictObject({ save: keySchema, ...shared }),
  z.strictObject({ confirm: keySchema, ...shared }),
  /** One action per permission row of the guide. */
  z.strictObject({ permit: z.literal('permissions'), ...shared }),
] as const
const simpleActionSchema = z.union(simpleActions)

export const actionSchema = z.union([
  ...simpleActions,
  z.strictObject({
    each: keySchema,
    do: z.array(simpleActionSchema).min(1),
    when: conditionSchema.optional(),
  }),
])

export const questionSchema = z.strictObject({
  id: keySchema,
  options: z.array(optionSchema).min(2),
  /** Where in the ERP the answer can be read. */
  findOut: z.array(simpleActionSchema).optional(),
  when: conditionSchema.optional(),
})

export const screenSchema = z.strictObject({ path: z.array(keySchema).min(1), tab: keySchema.optional() })

const taskShared = {
  id: idSchema,
  group: idSchema.optional(),
  minutes: z.number().int().positive(),
  needs: z.array(idSchema).optional(),
  when: conditionSchema.optional(),
}

/** confirm: statements to agree with. questions: the answers. instruct: work in the ERP. wait: for mail. connect: credentials and test. */
export const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...taskShared, kind: z.literal('confirm'), actions: z.array(actionSchema).min(1) }),
  z.strictObject({ ...taskShared, kind: z.literal('questions') }),
  z.strictObject({
    ...taskShared,
    kind: z.literal('instruct'),
    screen: keySchema,
    /** top: must be done at the company's top level. */
    level: z.literal('top').optional(),
    actions: z.array(actionSchema).min(1),
  }),
  z.strictObject({
    ...taskShared,
    kind: z.literal('wait'),
    waitFor: z.enum(['mail', 'colleague', 'other']),
    usualHours: z.number().positive(),
    actions: z.array(actionSchema).min(1),
  }),
  z.strictObject({
    ...taskShared,
    kind: z.literal('connect'),
    credentials: z.array(z.strictObject({ field: keySchema, when: conditionSchema.optional() })).min(1),
  }),
])

const probeSchema = z.union([
  z.strictObject({ object: z.string().regex(/^[A-Z]+$/) }),
  z.strictObject({ userDefinedDimensions: z.literal(true) }),
])

export const playbookSchema = z.strictObject({
  erp: idSchema,
  /** The ERP's own name, the same in every language. */
  name: z.string().min(1),
  connector: idSchema,
  version: z.number().int().positive(),
  lastVerified: z.iso.date(),
  labelLanguages: z.array(z.enum(['en', 'fr', 'no'])).min(1),
  /** What each vendor guide must declare. */
  values: z.record(keySchema, z.enum(['text', 'list'])),
  questions: z.array(questionSchema),
  screens: z.record(keySchema, screenSchema),
  groups: z.array(idSchema),
  /** The modules a guide may ask permissions for; the key is also the label's. */
  modules: z.record(keySchema, z.strictObject({ probe: probeSchema.optional() })),
  tasks: z.array(taskSchema).min(1),
  /** In the connector's order; `verifies` names the tasks a passed check proves. */
  checks: z.array(z.strictObject({ id: keySchema, verifies: z.array(idSchema).optional() })),
  /** The first task of `repairs` that the customer's branch holds is re-opened; none: not theirs to repair. */
  causes: z.record(keySchema, z.strictObject({ repairs: z.array(idSchema).optional() })),
})

export const permissionSchema = z.strictObject({
  module: keySchema,
  /** read: list and view. all: every right of the module. */
  level: z.enum(['read', 'all']),
  when: conditionSchema.optional(),
})

export const vendorGuideSchema = z.strictObject({
  erp: idSchema,
  vendor: z.strictObject({
    id: idSchema,
    name: z.string().min(1),
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  version: z.number().int().positive(),
  lastVerified: z.iso.date(),
  values: z.record(keySchema, z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])),
  permissions: z.array(permissionSchema),
})

/**
 * A label as the ERP prints it. `alternatives` where the public record does not settle the wording: the other wordings found,
 * or the English one alone where none was found and the text is our own translation.
 */
export const labelSchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().min(1), alternatives: z.array(z.string().min(1)).min(1) }),
])
export const labelFileSchema = z.record(keySchema, labelSchema)

export type Condition = z.infer<typeof conditionSchema>
export type ActionSource = z.infer<typeof actionSchema>
export type SimpleActionSource = z.infer<typeof simpleActionSchema>
export type TaskSource = z.infer<typeof taskSchema>
export type Playbook = z.infer<typeof playbookSchema>
export type VendorGuide = z.infer<typeof vendorGuideSchema>
export type Permission = z.infer<typeof permissionSchema>
export type LabelFile = z.infer<typeof labelFileSchema>
