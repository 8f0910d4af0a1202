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
export const optionSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** Every question named must be answered by one of its options. */
export const conditionSchema = z.record(keySchema, z.array(optionSchema).min(1))

/** Where the public record can be read: `source` is a key of the file's `sources`. isUnconfirmed: that record does not settle it. */
export const sourced = { source: keySchema.optional(), isUnconfirmed: z.literal(true).optional() }

/** `note` is a key of the task's words. `id` is needed where two actions would otherwise get the same one. */
const shared = {
  id: idSchema.optional(),
  when: conditionSchema.optional(),
  note: keySchema.optional(),
  ...sourced,
}

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

/** An option is a label, or in braces a value of the kind `options`. */
const choose = z
  .strictObject({
    field: keySchema,
    option: z.union([keySchema, z.string().regex(/^\{[a-z][A-Za-z0-9]*\}$/)]).optional(),
    value: templateSchema.optional(),
  })
  .refine((choice) => (choice.option === undefined) !== (choice.value === undefined), {
    message: 'needs either an option (a label) or a value',
  })

/** A right that the reader must have: the permission and its rights by the labels the ERP prints. */
const hold = z.strictObject({ permission: keySchema, rights: z.array(keySchema).min(1) })

/** The closed set of verbs, each one sentence in `messages/<locale>/verbs.json`. */
const simpleActions = [
  z.strictObject({ open: keySchema, ...shared }),
  z.strictObject({ tab: keySchema, ...shared }),
  z.strictObject({ section: keySchema, ...shared }),
  z.strictObject({ press: z.union([keySchema, press]), ...shared }),
  z.strictObject({ turnOn: keySchema, ...shared }),
  z.strictObject({ tick: keySchema, ...shared }),
  z.strictObject({ enter, ...shared }),
  z.strictObject({ choose, ...shared }),
  z.strictObject({ find: templateSchema, ...shared }),
  z.strictObject({ save: keySchema, ...shared }),
  z.strictObject({ confirm: keySchema, ...shared }),
  /** The note says what the right is for. */
  z.strictObject({ hold, ...shared, note: keySchema }),
  /** One action per permission row of the guide. */
  z.strictObject({ permit: z.literal('permissions'), ...shared }),
] as const
export const simpleActionSchema = z.union(simpleActions)

export const actionSchema = z.union([
  ...simpleActions,
  z.strictObject({
    each: keySchema,
    do: z.array(simpleActionSchema).min(1),
    when: conditionSchema.optional(),
  }),
])

export type Condition = z.infer<typeof conditionSchema>
export type ActionSource = z.infer<typeof actionSchema>
export type SimpleActionSource = z.infer<typeof simpleActionSchema>
