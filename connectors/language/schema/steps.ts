import { z } from 'zod'
import {
  levelSchema,
  nameSchema,
  pathSchema,
  patternSchema,
  shapeSchema,
  sourceSchema,
  whereSchema,
} from './basics'
import { findingsSchema, outcomeSchema } from './outcome'

const takeSchema = z.strictObject({
  from: sourceSchema.describe('Where it stands in the answer.'),
  isSecret: z.literal(true).describe('Nobody may see it.').optional(),
  isOptional: z.literal(true).describe('It may be missing.').optional(),
  shape: shapeSchema.describe('The shape that it must have.').optional(),
  pattern: patternSchema.describe('An expression that it must fit.').optional(),
  missing: outcomeSchema
    .describe('What it means when it is missing; absent: an unreadable answer.')
    .optional(),
  odd: outcomeSchema.describe('What another text means; absent: an unreadable answer.').optional(),
})

export type Take = z.output<typeof takeSchema>

const fieldSchema = z.strictObject({
  from: sourceSchema.describe('Where it stands in an entry.'),
  shape: shapeSchema.describe('The shape without which the entry does not count.').optional(),
})

export type Field = z.output<typeof fieldSchema>

const flagSchema = z.strictObject({
  from: sourceSchema.describe('Where true or 1 stands in an entry.'),
  isReversed: z.literal(true).describe('The other way round.').optional(),
})

export type Flag = z.output<typeof flagSchema>

const parameterSchema = z.string().regex(/^[\w$.-]{1,60}$/, 'is not the name of a parameter')

const pagesSchema = z.union([
  z.strictObject({
    next: sourceSchema.describe('Where the address of the next page stands; a list ends without one.'),
  }),
  z.strictObject({
    offset: parameterSchema.describe('The parameter that says how many entries are left out.'),
    size: z.int().min(1).max(1000).describe('How many a full page has; a list ends with fewer.'),
  }),
  z.strictObject({
    page: parameterSchema.describe('The parameter that says which page.'),
    first: z.literal(0).describe('The number of the first page; absent: 1.').optional(),
    size: z.int().min(1).max(1000).describe('How many a full page has; a list ends with fewer.'),
  }),
])

export type Pages = z.output<typeof pagesSchema>

const listSchema = z.strictObject({
  each: pathSchema.describe('The entries.'),
  where: whereSchema.describe('Which entries count; absent: all.').optional(),
  id: fieldSchema.describe('The ERP’s own id.'),
  name: sourceSchema.describe('The name; where it is empty the number or the id stands for it.'),
  number: fieldSchema.describe('The number by which the ERP’s users know it.').optional(),
  isAvailable: flagSchema.describe('Whether it can be used; absent: it can.').optional(),
  isDefault: flagSchema.describe('Whether the ERP takes it unless somebody chooses.').optional(),
  details: z.record(nameSchema, fieldSchema).describe('More, for the vendor’s import.').optional(),
  pages: pagesSchema
    .describe('How the rest of a long list is asked for; absent: one answer has all.')
    .optional(),
  none: outcomeSchema.describe('What an empty list means; absent: an empty list is no fault.').optional(),
  noneAvailable: outcomeSchema.describe('What a list without anything to use means.').optional(),
})

export type List = z.output<typeof listSchema>

const chooseSchema = z.strictObject({
  by: nameSchema.describe('The credential that names the entry by its id, number or name.').optional(),
  as: nameSchema.describe('The name of the chosen entry’s id in later requests.'),
  otherwise: z
    .string()
    .min(1)
    .max(100)
    .describe('What stands for it where nobody has named an entry; absent: the default, else the first.')
    .optional(),
  take: z
    .record(nameSchema, nameSchema)
    .describe('More of the chosen entry for later requests: name, number, or one of its details.')
    .optional(),
  several: outcomeSchema.describe('What it means that nobody has chosen among several.').optional(),
  absent: outcomeSchema.describe('What it means that the named entry is not in the list.').optional(),
})

const againSchema = z.strictObject({
  without: nameSchema.describe('The credential that the second attempt leaves out.'),
  level: levelSchema.describe('The level of the refusal.'),
  causes: z.array(nameSchema).min(1).max(10).describe('The first cause of the refusal, one of these.'),
  check: nameSchema.describe('The check that the second attempt decides.'),
  accepted: outcomeSchema.describe('What it means that the second attempt gets in.'),
  unclear: findingsSchema.describe('The causes where both attempts say nothing clear.'),
})

export type Again = z.output<typeof againSchema>

/** One question to the ERP and what its answer decides. */
export const stepSchema = z.strictObject({
  ask: nameSchema.describe('One of the requests.'),
  part: z.string().min(1).max(60).describe('The part of the answer that holds the data.').optional(),
  level: levelSchema.describe('The level of an answer that does not say its own; absent: result.').optional(),
  decides: z.array(nameSchema).min(1).max(10).describe('Checks that this answer decides, in order.'),
  proves: z
    .partialRecord(levelSchema, z.array(nameSchema).max(10))
    .describe('Checks that a refusal of a level proves all the same; absent: the first.')
    .optional(),
  rules: nameSchema.describe('The table of rules that judges a refusal.'),
  take: z.record(nameSchema, takeSchema).describe('What later requests need of the answer.').optional(),
  company: z
    .strictObject({
      id: z.array(sourceSchema).min(1).max(5).describe('What names it, whoever signs in; joined by bars.'),
      name: sourceSchema.describe('Its name.'),
      part: sourceSchema.describe('The part of it that the sign-in leads to.').optional(),
      typed: nameSchema
        .describe(
          'The credential by which the customer names it. Where the answer names another one, somebody is asked.',
        )
        .optional(),
      check: nameSchema.describe('The check that tells it; absent: the last of the step.').optional(),
    })
    .describe('The company that the sign-in leads to.')
    .optional(),
  list: listSchema
    .describe('A list for the customer to choose from. It has the name of the check.')
    .optional(),
  leadsTo: z
    .literal('company')
    .describe('The chosen entry of the list, else its default, else its first is the company.')
    .optional(),
  choose: chooseSchema.describe('Takes one entry of the list for later requests.').optional(),
  again: againSchema
    .describe('A second attempt, where the first does not say which field is wrong.')
    .optional(),
  doubt: z
    .strictObject({
      ask: nameSchema.describe('One of the requests.'),
      where: whereSchema,
      outcome: outcomeSchema.describe('What it then means.'),
    })
    .describe('What is asked after a refusal without a certain cause.')
    .optional(),
})

export type Step = z.output<typeof stepSchema>
