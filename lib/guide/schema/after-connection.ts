import { z } from 'zod'
import { keySchema } from './actions'

const id = keySchema.describe('Its words have this key.')
const from = keySchema.describe('One of the lists that the connector offers.')

/** The content of the page after connecting. A guide's entries follow those of its playbook. */
export const afterConnectionSchema = z.strictObject({
  choices: z
    .array(z.strictObject({ id, from }))
    .describe('Settings chosen from a list that the connector has found.')
    .optional(),
  imports: z
    .strictObject({ from })
    .describe('Companies or the like, taken over one by one from a list that the connector has found.')
    .optional(),
  syncs: z
    .array(
      z.strictObject({
        id,
        direction: z.enum(['in', 'out', 'both']).describe('in: into the ERP. out: from the ERP.'),
      }),
    )
    .describe('What is synchronized; each id is a key of the words.')
    .optional(),
  notes: z.array(keySchema).describe('Sentences on when and where to look, by their keys.').optional(),
  maintenance: z
    .array(keySchema)
    .describe('What may happen later and what to do then, by the keys of the words.')
    .optional(),
  reference: z
    .array(
      z.strictObject({
        id,
        columns: z.array(keySchema).min(2).describe('Keys of the words for its heads.'),
        rows: z.array(keySchema).min(1).describe('Keys of the words for its rows.'),
      }),
    )
    .describe('Tables to look things up in; each cell is a word.')
    .optional(),
})

export type AfterConnectionSource = z.infer<typeof afterConnectionSchema>
