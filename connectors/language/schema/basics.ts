import { z } from 'zod'
import { Pattern } from '@/connectors/language/pattern'

/** A name that the file gives to something of its own: a check, a cause, a value, a request, a table of rules. */
export const nameSchema = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'must be a camelCase name')

/** A regular expression. The output is compiled. */
export const patternSchema = z
  .string()
  .min(1)
  .max(500)
  .transform((source, context) => {
    try {
      return new Pattern(source)
    } catch (error) {
      const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown trouble'
      context.addIssue({ code: 'custom', message: `is not an expression of RE2 (${reason})` })
      return z.NEVER
    }
  })

/** A text with names in braces, such as `{url}/users`. */
export const templateSchema = z
  .string()
  .max(2000)
  .regex(/^(?:[^{}]|\{[a-z][a-zA-Z0-9]*\})*$/, 'may hold braces only around a name')

/** An address over https with names in braces, such as a tenant in the path or one label of the host. */
export const addressTemplateSchema = templateSchema.refine(
  (text) => URL.canParse(withoutNames(text)) && new URL(withoutNames(text)).protocol === 'https:',
  { error: 'must be an address that begins with https://' },
)

/** Returns a template with a letter in place of each name, so that what stands around the names can be judged. */
export function withoutNames(template: string): string {
  return template.replace(/\{\w+\}/g, 'x')
}

/** A way into an answer: names of elements or keys, separated by slashes. One that begins with a slash leads from the top. */
export const pathSchema = z
  .string()
  .max(200)
  .regex(/^\/?(?:[^/{}\s]+(?:\/[^/{}\s]+)*)?$/, 'must be names separated by slashes')

/** What entries of an answer must hold at some paths, in any letter case. */
export const whereSchema = z
  .record(pathSchema, z.union([z.string(), z.boolean(), z.number()]).transform(String))
  .describe('What must stand at each path, in any letter case.')

export type Where = z.output<typeof whereSchema>

const oneSource = z
  .string()
  .max(200)
  .regex(
    /^(?:\{[a-z][a-zA-Z0-9]*\}|\/?(?:[^/{}\s]+(?:\/[^/{}\s]+)*)?)$/,
    'must be a path or a name in braces',
  )

/**
 * Where a text comes from: a path into the answer, a name in braces, the first of several that is not empty, several joined, the
 * first entry of a list that fits, or a claim of a token.
 */
export const sourceSchema = z.union([
  oneSource,
  z.array(oneSource).min(1).max(10),
  z.strictObject({
    join: z.array(oneSource).min(1).max(10).describe('All that are not empty, with a space between.'),
  }),
  z.strictObject({
    each: pathSchema.describe('The entries of a list.'),
    where: whereSchema,
    from: pathSchema.describe('What is taken of the first entry that fits.'),
  }),
  z.strictObject({
    token: pathSchema.describe(
      'A JSON Web Token. Its signature is not checked: the service that is asked next does.',
    ),
    claim: pathSchema.describe('What is taken of it; entries of a list have a space between.'),
  }),
])

export type Source = z.output<typeof sourceSchema>

/** The shapes that a text may have to have. Each is a rule of `run/shapes.ts`. */
export const shapeSchema = z.enum([
  'text',
  'token',
  'cookie',
  'guid',
  'whole',
  'boolean',
  'label',
  'email',
  'address',
])

export type Shape = z.output<typeof shapeSchema>

/** Data of any depth: maps, lists, texts with names in braces, numbers, booleans. */
export type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree }

export const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    templateSchema,
    z.number(),
    z.boolean(),
    z.null(),
    z.array(treeSchema).max(100),
    z.record(z.string().regex(/^\$?[\w.:@-]+$/, 'is not the name of an element or key'), treeSchema),
  ]),
)

/** How far a request came before it was refused: as a whole, at the sign-in, or at what it asks for. */
export const levelSchema = z.enum(['control', 'authentication', 'result'])
