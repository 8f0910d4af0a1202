import { z } from 'zod'
import { columnFields } from './columns'
import { chosenFormatSchema } from './file-format'

/** The settings of a whole list: its columns, and the values for cells that are left open. */
export const importSettingsSchema = z.object({
  columns: z.array(z.enum([...columnFields, 'none']).catch('none')),
  /** Whether a line holds headings. `format` says which one; earlier versions look at this alone. */
  hasHeadings: z.boolean(),
  format: chosenFormatSchema.optional(),
  guideId: z.string(),
  locale: z.string(),
  /** The staff member who looks after the onboardings. Empty means nobody. */
  ownerId: z.string(),
  isMailed: z.boolean(),
})

export type ImportSettings = z.infer<typeof importSettingsSchema>
