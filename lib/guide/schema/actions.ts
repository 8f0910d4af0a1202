import { z } from 'zod'

/** Ids of tasks, groups, ERPs and guides. They are in kebab-case because addresses hold them. */
export const idSchema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'is not in kebab-case')
/** Keys of words, labels, questions and values, in camelCase. */
export const keySchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'is not in camelCase')
  // Keys become keys of plain objects, which already have some, such as `constructor`.
  .refine((key) => !(key in {}), 'is a word of the language this is written in')
/** Text to type into the ERP. It may hold {placeholders} for the guide's values. */
const templateSchema = z.string().min(1)
export const optionSchema = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

export const conditionSchema = z
  .record(keySchema, z.array(optionSchema).min(1))
  .describe('Only for customers who have answered each of these questions with one of the options named.')

export const sourced = {
  source: keySchema.describe('Where this can be read: a key of the file’s sources.').optional(),
  isUnconfirmed: z
    .literal(true)
    .describe('The public record does not settle this; customers are told so.')
    .optional(),
}

/** The kinds of access that a guide may demand for the integration user. A task or step of a playbook may name the kind that needs it. */
export const accessKinds = [
  'existingRole',
  'ownRole',
  'entityAccess',
  'allEntities',
  'chosenEntities',
  'topLevel',
] as const

export const forAccess = {
  needsAccess: z
    .enum(accessKinds)
    .describe('Only for guides whose access asks for this; entityAccess: for any entities or the top level.')
    .optional(),
}

const shared = {
  id: idSchema.describe('Needed where two actions of a task would otherwise get the same id.').optional(),
  when: conditionSchema.optional(),
  ...forAccess,
  note: keySchema.describe('Key of the task’s words for a note below the action.').optional(),
  ...sourced,
}

const press = z.strictObject({
  button: keySchema.describe('Label of the button.'),
  opens: keySchema.describe('Label of the pop-up that the button opens.').optional(),
  row: templateSchema.describe('The row of a list that the button stands in.').optional(),
  at: keySchema.describe('Label of the field that the button belongs to.').optional(),
})

const enter = z.strictObject({
  field: keySchema.describe('Label of the field.'),
  value: templateSchema.describe('What to enter; left out where it is the customer’s own.').optional(),
  exactly: z.boolean().describe('Capital letters and spaces must match.').optional(),
})

const choose = z
  .strictObject({
    field: keySchema.describe('Label of the field.'),
    option: z
      .union([keySchema, z.string().regex(/^\{[a-z][A-Za-z0-9]*\}$/)])
      .describe('Label of the option, or in braces a value of the kind `options`.')
      .optional(),
    value: templateSchema.describe('The option’s text, where it is no label of the ERP’s.').optional(),
  })
  .refine((choice) => (choice.option === undefined) !== (choice.value === undefined), {
    message: 'needs either an option (a label) or a value',
  })

const tickInRow = z
  .strictObject({
    column: keySchema.describe('Label of the column.'),
    at: keySchema.describe('Label of the row.').optional(),
    row: templateSchema.describe('Text of the row, where it is no label of the ERP’s.').optional(),
  })
  .refine(({ at, row }) => (at === undefined) !== (row === undefined), {
    message: 'needs either at (a label) or a row (a text)',
  })

const search = z.strictObject({
  text: templateSchema.describe('What to search for.'),
  field: keySchema.describe('Label of the field that searches.').optional(),
})

/** A file beside the guide. It is served to be saved, never to be shown, so nothing that a browser would run is among the kinds. */
export const fileNameSchema = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.(zip|xml|csv|pdf|txt|json|xlsx|cer|pem)$/,
    'must be the name of a file beside this one, ending in .zip, .xml, .csv, .pdf, .txt, .json, .xlsx, .cer or .pem',
  )

const madeFile = z.strictObject({
  made: keySchema.describe('A credential of the connector that Handrail makes, such as a certificate.'),
  file: fileNameSchema.describe('The name under which it is saved.'),
})

const upload = z.strictObject({
  field: keySchema.describe('Label of the field or button that takes the file.'),
  file: templateSchema.describe('Name of the file, where it is known.').optional(),
})

const hold = z.strictObject({
  permission: keySchema.describe('Label of the permission.'),
  rights: z.array(keySchema).min(1).describe('Labels of its rights.'),
})

/** The verbs of actions, a closed set. Each is a sentence in `messages/<locale>/instructions.json`. */
const simpleActions = [
  z.strictObject({ open: keySchema.describe('Go to a screen, by its menu path.'), ...shared }),
  z.strictObject({ tab: keySchema.describe('Go to a tab, by its label.'), ...shared }),
  z.strictObject({ section: keySchema.describe('Go to a section of the page, by its label.'), ...shared }),
  z.strictObject({ press: z.union([keySchema, press]).describe('Press a button, by its label.'), ...shared }),
  z.strictObject({ turnOn: keySchema.describe('Turn a switch on, by its label.'), ...shared }),
  z.strictObject({ turnOff: keySchema.describe('Turn a switch off, by its label.'), ...shared }),
  z.strictObject({
    tick: z.union([keySchema, tickInRow]).describe('Tick a box, by its label, or in one column of one row.'),
    ...shared,
  }),
  z.strictObject({ untick: keySchema.describe('Untick a box, by its label.'), ...shared }),
  z.strictObject({ enter: enter.describe('Type into a field.'), ...shared }),
  z.strictObject({ choose: choose.describe('Choose an option of a field.'), ...shared }),
  z.strictObject({ search: search.describe('Search for something.'), ...shared }),
  z.strictObject({ visit: keySchema.describe('Open an address: one of this file’s links.'), ...shared }),
  z.strictObject({ upload: upload.describe('Hand a file to the ERP.'), ...shared }),
  z.strictObject({
    download: z
      .union([fileNameSchema, madeFile])
      .describe('Save a file that stands beside this one, or one that Handrail makes for each customer.'),
    ...shared,
  }),
  z.strictObject({
    copy: keySchema.describe('Note down what a field shows, by its label; the note says what for.'),
    ...shared,
  }),
  z.strictObject({ find: templateSchema.describe('Find a row of a list.'), ...shared }),
  z.strictObject({ save: keySchema.describe('Press the button that saves, by its label.'), ...shared }),
  z.strictObject({
    confirm: keySchema.describe('Agree with a statement, by its key in the task’s words.'),
    ...shared,
  }),
  z.strictObject({
    hold: hold.describe('A right that the reader must have already.'),
    ...shared,
    note: keySchema.describe('Key of the task’s words that says what the right is for.'),
  }),
  z.strictObject({
    collect: keySchema.describe(
      'A field of the sign-in details, entered on this task’s page because the ERP shows it here; it is sealed at once.',
    ),
    ...shared,
  }),
  z.strictObject({
    ask: keySchema.describe(
      'One of this file’s customerValues, typed on this task’s page and used in later steps.',
    ),
    ...shared,
  }),
  z.strictObject({
    permit: z.literal('permissions').describe('One action per permission row of the vendor’s guide.'),
    ...shared,
  }),
] as const
export const simpleActionSchema = z.union(simpleActions)

export const actionSchema = z.union([
  ...simpleActions,
  z.strictObject({
    each: keySchema.describe('A list of the vendor’s values to go through.'),
    do: z.array(simpleActionSchema).min(1).describe('What to do for each; {item} is the value.'),
    when: conditionSchema.optional(),
  }),
])

export type Condition = z.infer<typeof conditionSchema>
export type ActionSource = z.infer<typeof actionSchema>
export type SimpleActionSource = z.infer<typeof simpleActionSchema>
