import { z } from 'zod'
import { actionSchema, conditionSchema, forAccess, idSchema, keySchema, sourced } from './actions'

const shared = {
  id: idSchema.describe('Stands in addresses; ticks are kept by it.'),
  group: idSchema
    .describe(
      'One of the playbook’s groups; a task with a screen stands without it under the menu of its screen.',
    )
    .optional(),
  minutes: z.number().int().positive().describe('How long it takes, as customers are told.'),
  needs: z.array(idSchema).describe('Tasks to be done before this one can start.').optional(),
  when: conditionSchema.optional(),
  needsValue: keySchema.describe('Only for vendors whose list of this name holds anything.').optional(),
  lacksValue: keySchema.describe('Only for vendors whose list of this name is empty.').optional(),
  ...forAccess,
  ...sourced,
}
const actions = z.array(actionSchema).min(1).describe('What to do, one click or entry each, in order.')

const confirm = z.strictObject({
  ...shared,
  kind: z.literal('confirm').describe('Statements to agree with.'),
  actions,
})

const questions = z.strictObject({
  ...shared,
  kind: z.literal('questions').describe('The questions are answered.'),
})

const instruct = z.strictObject({
  ...shared,
  kind: z.literal('instruct').describe('Work in the ERP.'),
  screen: keySchema.describe('Where: one of the playbook’s screens.'),
  level: z.literal('top').describe('Must be done at the company’s top level.').optional(),
  actions,
})

const wait = z.strictObject({
  ...shared,
  kind: z.literal('wait').describe('Somebody else is to move.'),
  waitFor: z.enum(['mail', 'colleague', 'approval', 'vendor', 'other']).describe('For whom or what.'),
  usualHours: z.number().positive().describe('After which customers are told what to do.'),
  refusal: idSchema.describe('The task to do again when the answer is no.').optional(),
  actions,
})

const connect = z.strictObject({
  ...shared,
  kind: z.literal('connect').describe('Sign-in details and test.'),
  credentials: z
    .array(
      z.strictObject({
        field: keySchema.describe('One of the connector’s fields.'),
        when: conditionSchema.optional(),
        openedBy: z
          .array(keySchema)
          .min(1)
          .describe('Causes after which it is asked for whatever the customer has answered.')
          .optional(),
        mayExpire: z
          .literal(true)
          .describe('A secret of this ERP may end on a set day: the form asks for it, and reminders follow.')
          .optional(),
        ...sourced,
      }),
    )
    .describe(
      'What is asked, in the order of the form. Empty where the customer consents, and nothing is to be entered.',
    ),
})

const authorize = z.strictObject({
  ...shared,
  kind: z.literal('authorize').describe('The customer consents on a page of the ERP.'),
})

const attest = z.strictObject({
  ...shared,
  kind: z.literal('attest').describe('The end where no test can be made.'),
  actions,
  repairs: z.array(idSchema).min(1).describe('Tasks to look at again when it does not work.'),
})

export const taskSchema = z.discriminatedUnion('kind', [
  confirm,
  questions,
  instruct,
  wait,
  authorize,
  connect,
  attest,
])

const placed = {
  before: idSchema.describe('The task that this one stands before.').optional(),
  after: idSchema.describe('The task that this one stands after. A task has either of the two.').optional(),
  neededBy: z
    .array(idSchema)
    .min(1)
    .describe('Tasks of the playbook that cannot start before this one is done.')
    .optional(),
}

/** A task of a vendor's own among those of the playbook. How a guide ends is the playbook's to say. */
export const ownTaskSchema = z.discriminatedUnion('kind', [
  confirm.extend(placed),
  instruct.extend(placed),
  wait.extend(placed),
])

export type TaskSource = z.infer<typeof taskSchema>
export type OwnTaskSource = z.infer<typeof ownTaskSchema>
