import { z } from 'zod'
import { nameSchema, pathSchema, sourceSchema, templateSchema, treeSchema } from './basics'
import { findingsSchema, outcomeSchema } from './outcome'

const lookupSchema = z.strictObject({
  of: nameSchema.describe('The name whose value decides.'),
  values: z.record(z.string().min(1).max(100), templateSchema).describe('What it becomes, by that value.'),
  otherwise: templateSchema.describe('What it becomes for any other value.').optional(),
})

const kindSchema = z.strictObject({
  lookups: z.record(nameSchema, lookupSchema).describe('Names whose values depend on the row.').optional(),
  part: treeSchema.describe('The row’s part of the common request.').optional(),
  ask: nameSchema.describe('The request that proves the row alone.').optional(),
  holds: z
    .strictObject({
      each: pathSchema.describe('The entries that a good answer must have.'),
      none: outcomeSchema.describe('What it means that it has none.'),
    })
    .describe('What proves the row, where the ERP leaves out of a good answer what may not be read.')
    .optional(),
  listed: z
    .strictObject({
      ask: nameSchema.describe('The request for the list, made once for all rows.'),
      each: pathSchema.describe('The entries.'),
      at: pathSchema.describe('Where an entry has its name; absent: it is one.').optional(),
      is: templateSchema.describe('The name that proves the row, in any letter case.'),
      missing: outcomeSchema.describe('What it means that the list lacks it.'),
    })
    .describe('A list of rights in which the row’s must stand.')
    .optional(),
  next: z
    .strictObject({
      take: z
        .record(nameSchema, sourceSchema)
        .describe('What the second part needs of the first one’s data.'),
      none: outcomeSchema.describe('What it means when that is missing.'),
      part: treeSchema.describe('The second part.'),
    })
    .describe('A second question that needs the answer to the first.')
    .optional(),
})

export type ProbeKind = z.output<typeof kindSchema>

/** How a permission row is proved. */
export const probesSchema = z.strictObject({
  rules: nameSchema.describe('The table of rules that judges a refused row. Its check is permission.'),
  common: z
    .strictObject({
      ask: nameSchema.describe('The request that asks for all rows at once.'),
      as: nameSchema.describe('The name in its template under which the parts are set in.'),
      part: z
        .string()
        .regex(/^[\w:.-]*\{index\}[\w:.-]*$/, 'must hold {index}')
        .describe('The name of a row’s part.'),
    })
    .describe('One request that asks for all rows.')
    .optional(),
  kinds: z.record(nameSchema, kindSchema).describe('The keys that a playbook’s probe may have.'),
  allRefused: z
    .strictObject({
      cause: nameSchema.describe('The cause that all rows share.'),
      besides: z.array(nameSchema).max(5).describe('Causes of rows that do not count.').optional(),
      findings: findingsSchema.describe('What is said of each row instead.'),
    })
    .describe('What it means that every row is refused, of two or more.')
    .optional(),
})

export type Probes = z.output<typeof probesSchema>
