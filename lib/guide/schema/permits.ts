import { z } from 'zod'
import { type accessKinds, conditionSchema, keySchema, sourced } from './actions'

const labels = z.array(keySchema)

/** How an ERP gives permissions, in its own words. Rows of guides choose among its levels. */
export const permitsSchema = z.strictObject({
  control: keySchema
    .describe(
      'Label of what opens or sets the level of a module; absent: the level is chosen in the line itself.',
    )
    .optional(),
  levels: z
    .record(
      keySchema,
      z
        .strictObject({
          module: labels
            .describe('Labels that are set for a module as a whole; absent: no module has this level.')
            .optional(),
          object: labels
            .describe('Labels that are ticked for one line of a module; absent: no line has this level.')
            .optional(),
          isReading: z.literal(true).describe('Changes nothing in the ERP.').optional(),
        })
        .refine(({ module, object }) => module !== undefined || object !== undefined, {
          message: 'needs the labels of a module or of an object',
        }),
    )
    .describe(
      'The levels of this ERP, by names that rows of guides use. An empty list of labels where no step sets them.',
    ),
  readingRights: labels
    .describe('Labels of the single rights that change nothing, for rows that name single rights.')
    .optional(),
})

export const permissionSchema = z.strictObject({
  module: keySchema.describe('One of the playbook’s modules.'),
  object: keySchema
    .describe('One line of the module’s permissions; absent: the module as a whole.')
    .optional(),
  level: z
    .union([keySchema, z.array(keySchema).min(1)])
    .describe(
      'One of the levels of the ERP (permits of the playbook), or the single rights of a line, by their labels, and no others.',
    ),
  sets: z
    .array(z.string().min(1))
    .min(1)
    .describe('The permission sets that give it, by their names in one of your lists of values.')
    .optional(),
  when: conditionSchema.optional(),
  ...sourced,
})

/** How the integration user comes by its permissions, and where in the ERP it may use them. */
export const accessSchema = z
  .strictObject({
    role: z
      .literal('existing')
      .describe(
        'Customers have the role that your value names already: they check its permissions and make none.',
      )
      .optional(),
    entities: z
      .enum(['all', 'chosen'])
      .describe('The entities that the user must reach: all, or those that the customer chooses to connect.')
      .optional(),
    topLevel: z.literal(true).describe('The user must reach the level above the entities.').optional(),
    ...sourced,
  })
  .refine(({ role, entities, topLevel }) => [role, entities, topLevel].some((part) => part !== undefined), {
    message: 'needs a role, entities or topLevel',
  })

export type Access = z.infer<typeof accessSchema>
export type AccessKind = (typeof accessKinds)[number]
export type Permits = z.infer<typeof permitsSchema>
export type Permission = z.infer<typeof permissionSchema>
