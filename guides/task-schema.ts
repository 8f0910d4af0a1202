import { z } from 'zod'
import { actionSchema, conditionSchema, idSchema, keySchema } from './action-schema'

const shared = {
  id: idSchema,
  group: idSchema.optional(),
  minutes: z.number().int().positive(),
  needs: z.array(idSchema).optional(),
  when: conditionSchema.optional(),
  /** Only for vendors whose list of this name holds anything, or whose list is empty. */
  needsValue: keySchema.optional(),
  lacksValue: keySchema.optional(),
}
const actions = z.array(actionSchema).min(1)

/**
 * confirm: statements to agree with. questions: the answers. instruct: work in the ERP. wait: for somebody else.
 * connect: credentials and test. attest: the end where no test can be made, and what to do when it does not work.
 */
export const taskSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('confirm'), actions }),
  z.strictObject({ ...shared, kind: z.literal('questions') }),
  z.strictObject({
    ...shared,
    kind: z.literal('instruct'),
    screen: keySchema,
    /** top: must be done at the company's top level. */
    level: z.literal('top').optional(),
    actions,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('wait'),
    waitFor: z.enum(['mail', 'colleague', 'approval', 'vendor', 'other']),
    usualHours: z.number().positive(),
    /** The task to do again when the answer is no. */
    refusal: idSchema.optional(),
    actions,
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('connect'),
    credentials: z.array(z.strictObject({ field: keySchema, when: conditionSchema.optional() })).min(1),
  }),
  z.strictObject({ ...shared, kind: z.literal('attest'), actions, repairs: z.array(idSchema).min(1) }),
])

export type TaskSource = z.infer<typeof taskSchema>
