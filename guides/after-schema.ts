import { z } from 'zod'
import { keySchema } from './action-schema'

/** What stands on the page after connecting; a guide's entries follow its playbook's. */
export const afterSchema = z.strictObject({
  /** Settings chosen from a list that the connector has found; `from` is the name of one of its offers. */
  choices: z.array(z.strictObject({ id: keySchema, from: keySchema })).optional(),
  /** Companies or the like, taken over one by one from such a list. */
  imports: z.strictObject({ from: keySchema }).optional(),
  /** in: into the ERP. out: from the ERP. */
  syncs: z.array(z.strictObject({ id: keySchema, direction: z.enum(['in', 'out', 'both']) })).optional(),
  /** Sentences on when and where to look. */
  notes: z.array(keySchema).optional(),
  /** What may happen later, and what to do then. */
  maintenance: z.array(keySchema).optional(),
  /** Tables to look things up in; each cell is a word. */
  reference: z
    .array(
      z.strictObject({
        id: keySchema,
        columns: z.array(keySchema).min(2),
        rows: z.array(keySchema).min(1),
      }),
    )
    .optional(),
})

export type After = z.infer<typeof afterSchema>
