import { z } from 'zod'
import { levelSchema, pathSchema, patternSchema, sourceSchema, whereSchema } from './basics'
import { statusesSchema, troubleSchema } from './outcome'

const errorSchema = z.strictObject({
  each: pathSchema.describe('The errors of an answer; absent: the answer is one.').optional(),
  code: sourceSchema.describe('The error’s number or kind.').optional(),
  text: sourceSchema.describe('The description that rules look at.').optional(),
  correction: sourceSchema.describe('Advice that support sees and no rule looks at.').optional(),
  errorId: sourceSchema.describe('A second, more precise number, for support alone.').optional(),
  supportId: z
    .strictObject({
      from: sourceSchema.describe('Where it stands; absent: in the text.').optional(),
      within: patternSchema.describe('What is cut out of the text; its group is the id.').optional(),
      encoding: z.literal('url').describe('How it is written.').optional(),
    })
    .describe('What the ERP’s support asks for.')
    .optional(),
})

export type ErrorPlaces = z.output<typeof errorSchema>

const shared = {
  trouble: z
    .array(troubleSchema)
    .max(20)
    .describe('What an answer means that is none of the ERP’s; 429 and 5xx are known.')
    .optional(),
}

const structured = {
  ...shared,
  troubleFirst: z
    .boolean()
    .describe(
      'Whether 429, 5xx and trouble of its own count even where the body says an error; false: the error counts.',
    )
    .default(true),
  error: errorSchema.describe('Where an error says what.'),
  refusedBy: statusesSchema
    .describe('HTTP statuses that are refusals of the ERP, whatever the body.')
    .optional(),
  levels: z
    .array(
      z.strictObject({
        level: levelSchema.describe('How far the request came.'),
        where: whereSchema.optional(),
        errors: pathSchema.describe('Where its errors stand; absent: at the top.').optional(),
        isAnswer: z.literal(true).describe('Nothing was refused.').optional(),
      }),
    )
    .min(1)
    .max(10)
    .describe('How far a request came; the first that fits. Absent: the HTTP status alone says so.')
    .optional(),
  parts: z
    .strictObject({
      each: pathSchema.describe('The parts of an answer to several questions.'),
      id: pathSchema.describe('What names a part.'),
      good: whereSchema,
      data: pathSchema.describe('What a good part holds.'),
    })
    .describe('The parts of an answer to several questions in one request.')
    .optional(),
}

/** How the answers of a service are read. */
export const answersSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z
      .literal('json')
      .describe('JSON: the HTTP status, or levels, say whether something was refused.'),
    ...structured,
  }),
  z.strictObject({
    format: z.literal('xml').describe('XML of the ERP’s own.'),
    root: z
      .string()
      .regex(/^[A-Za-z_][\w.:-]{0,60}$/, 'is not the name of an element')
      .describe('The name of the outermost element.'),
    ...structured,
  }),
  z.strictObject({
    format: z
      .literal('soap11')
      .describe('SOAP 1.1: envelope, faults and the response of an operation are known.'),
    ...shared,
    exception: z
      .strictObject({
        element: z.string().min(1).max(60).describe('An element anywhere in a good answer.'),
        code: sourceSchema.describe('Its kind.'),
        text: sourceSchema.describe('The description that rules look at.'),
      })
      .describe('An error inside a good answer.')
      .optional(),
  }),
])

export type Answers = z.output<typeof answersSchema>
export type StructuredAnswers = Exclude<Answers, { format: 'soap11' }>
