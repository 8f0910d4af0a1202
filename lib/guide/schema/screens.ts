import { z } from 'zod'
import { keySchema } from './actions'

/** A label, or in braces a value of the customer's own that stands between two menus. */
const menuSchema = z.union([keySchema, z.string().regex(/^\{[a-z][A-Za-z0-9]*\}$/)])

export const screenSchema = z.strictObject({
  path: z
    .array(menuSchema)
    .min(1)
    .describe('The menu’s way there, by labels; in braces a value of the customer’s own.'),
  alternatives: z
    .array(z.array(menuSchema).min(1))
    .min(1)
    .describe('Other ways there, by labels, where the menu differs from one customer to another.')
    .optional(),
  tab: keySchema.describe('Label of the tab.').optional(),
  requires: z
    .array(keySchema)
    .min(1)
    .describe('Labels of the fields without which its form makes nothing that can be used.')
    .optional(),
})

/** The languages that labels may be in. */
export const labelLanguages = ['en', 'fr', 'no', 'sv'] as const

export type LabelLanguage = (typeof labelLanguages)[number]

/**
 * A label as the ERP prints it. It has `alternatives` when the public record does not settle the wording: the other
 * wordings found, or only that of the ERP's first language when the text is our own translation.
 */
export const labelSchema = z.union([
  z.string().min(1),
  z.strictObject({
    text: z.string().min(1).describe('The wording shown.'),
    alternatives: z.array(z.string().min(1)).min(1).describe('Other wordings on record.'),
  }),
])
export const labelFileSchema = z.record(keySchema, labelSchema)

/** A label that stands in a vendor's own file: one text for all languages, or one for each. */
const ownLabelSchema = z.union([labelSchema, z.partialRecord(z.enum(labelLanguages), labelSchema)])

export const ownLabelsSchema = z.record(keySchema, ownLabelSchema)

/** The vendor's own product, as far as its customers work in it. */
export const ownProductSchema = z.strictObject({
  language: z
    .enum(labelLanguages)
    .describe('The language of labels that have one text alone; absent: English.')
    .optional(),
  screens: z.record(keySchema, screenSchema).describe('Screens of your own product.'),
  labels: ownLabelsSchema.describe('Words that your own product prints.'),
})

export type OwnLabels = z.infer<typeof ownLabelsSchema>
export type LabelFile = z.infer<typeof labelFileSchema>
