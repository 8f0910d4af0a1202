import { z } from 'zod'
import { columnFields } from './columns'

/** What holds for a whole list: its columns, and what its lines leave open. */
export const importSettingsSchema = z.object({
  columns: z.array(z.enum([...columnFields, 'none']).catch('none')),
  hasHeadings: z.boolean(),
  guideId: z.string(),
  locale: z.string(),
  /** Empty: nobody. */
  ownerId: z.string(),
  isMailed: z.boolean(),
})

export type ImportSettings = z.infer<typeof importSettingsSchema>
