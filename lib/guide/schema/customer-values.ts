import { RE2JS } from 're2js'
import { z } from 'zod'
import { keySchema } from './actions'

/** A regular expression of RE2 that the whole text must fit. Letter case does not count. */
const wholePatternSchema = z
  .string()
  .min(1)
  .max(500)
  .refine(isPattern, 'is not an expression of RE2, which has no look-aheads and no references back')

/** The names that a made text may hold in braces. */
const madeNames = /\{(?:random|company|onboarding)\}/

const madeSchema = z.strictObject({
  made: z
    .string()
    .max(200)
    .regex(
      /^(?:[^{}\p{Cc}]|\{(?:random|company|onboarding)\})+$/u,
      'may hold {random}, {company} and {onboarding}, and no other braces',
    )
    .regex(
      madeNames,
      'must hold one of {random}, {company} and {onboarding}, or it would be the same for all',
    )
    .describe(
      'What Handrail makes once for each customer: {random} is eight letters and digits, {company} the company’s name in small letters with hyphens, {onboarding} the id that your software knows.',
    ),
})

const saidSchema = z.strictObject({
  pattern: wholePatternSchema.describe('A regular expression that the whole text fits.'),
  example: z
    .string()
    .min(1)
    .max(200)
    .describe('One that fits. The form shows it, and so does the preview of the guide.'),
  metadata: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'must be the name of an entry of the metadata')
    .describe(
      'The entry of the tenant’s metadata that has it, set over the API. Where it is set, nobody types the value.',
    )
    .optional(),
})

/** A text of the customer's own that later steps and requests use by its name in braces. */
export const customerValueSchema = z.union([saidSchema, madeSchema])

export const customerValuesSchema = z
  .record(keySchema, customerValueSchema)
  .describe(
    'Texts that differ from one customer to another, by names of your own: typed once in a step (`ask`), taken from the metadata, or made by Handrail.',
  )

/** Returns whether the whole text fits a pattern of a customer's value. */
export function fitsPattern(pattern: string, text: string): boolean {
  return compile(pattern).matches(text)
}

function isPattern(source: string): boolean {
  try {
    return compile(source) !== undefined
  } catch {
    return false
  }
}

function compile(source: string): RE2JS {
  return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
}
