import { z } from 'zod'
import type { CheckState, Finding } from '@/connectors/connector'
import { levelSchema, nameSchema, patternSchema } from './basics'

const causesSchema = z.union([nameSchema, z.array(nameSchema).min(1).max(10)])

const outcomeShape = {
  facts: z
    .array(z.string().min(1).max(40))
    .max(10)
    .describe('Rows of the protocol facts on which it rests.')
    .optional(),
  failed: nameSchema
    .describe('The check that the answer disproves; this: the only one that is asked about.')
    .optional(),
  unknown: nameSchema.describe('The check about which the answer decides nothing.').optional(),
  certain: causesSchema.describe('Causes that the documented or published answer says.').optional(),
  likely: causesSchema.describe('Causes to which published answers point.').optional(),
  possible: causesSchema.describe('Causes on which the public record is silent.').optional(),
}

type OutcomeInput = z.output<z.ZodObject<typeof outcomeShape>>

/** The meaning of an answer: a check, its state, and the causes, the likeliest first. */
export type Outcome = { facts: string[]; check: string; state: CheckState; findings: Finding[] }

/** The name that stands for the only check that is asked about. */
export const thisCheck = 'this'

function readOutcome(input: OutcomeInput, context: z.RefinementCtx): Outcome {
  const { failed, unknown } = input
  const check = failed ?? unknown
  if (check === undefined || (failed !== undefined && unknown !== undefined))
    context.addIssue({ code: 'custom', message: 'needs one of failed and unknown, which names a check' })
  const findings = findingsOf(input)
  if (findings.length === 0)
    context.addIssue({ code: 'custom', message: 'needs a cause: certain, likely or possible' })
  return {
    facts: input.facts ?? [],
    check: check ?? '',
    state: failed === undefined ? 'unknown' : 'failed',
    findings,
  }
}

function findingsOf(input: Pick<OutcomeInput, 'certain' | 'likely' | 'possible'>): Finding[] {
  return (['certain', 'likely', 'possible'] as const).flatMap((certainty) =>
    [input[certainty] ?? []].flat().map((cause) => ({ cause, certainty })),
  )
}

export const outcomeSchema = z.strictObject(outcomeShape).transform(readOutcome)

/** Causes without a check, for an outcome that says only why. */
export const findingsSchema = z
  .strictObject({
    certain: outcomeShape.certain,
    likely: outcomeShape.likely,
    possible: outcomeShape.possible,
  })
  .transform((input, context) => {
    const findings = findingsOf(input)
    if (findings.length === 0)
      context.addIssue({ code: 'custom', message: 'needs a cause: certain, likely or possible' })
    return findings
  })

const statusSchema = z.union([z.int().min(100).max(599), z.enum(['2xx', '3xx', '4xx', '5xx'])])

export type Status = z.output<typeof statusSchema>

export const statusesSchema = z
  .union([statusSchema, z.array(statusSchema).min(1).max(10)])
  .describe('The HTTP status, or one of several.')
  .transform((status) => [status].flat())

const textsSchema = z
  .union([patternSchema, z.array(patternSchema).min(1).max(5)])
  .describe('An expression that fits the error’s text; of several, each must.')
  .transform((text) => [text].flat())

/** One line of a table of rules. The first line that fits an error tells what it means. */
export const ruleSchema = z
  .strictObject({
    level: levelSchema.describe('How far the request came.').optional(),
    status: statusesSchema.optional(),
    code: patternSchema.describe('An expression that fits the error’s code.').optional(),
    text: textsSchema.optional(),
    alsoCode: patternSchema
      .describe('An expression that fits the code of another error in the same answer.')
      .optional(),
    lacks: nameSchema.describe('The optional credential that the customer has left out.').optional(),
    tryAgain: z
      .literal(true)
      .describe('The same is asked once more before this counts. Never at a sign-in.')
      .optional(),
    ...outcomeShape,
  })
  .transform(({ level, status, code, text, alsoCode, lacks, tryAgain, ...outcome }, context) => ({
    tryAgain: tryAgain ?? false,
    level,
    status,
    code,
    text,
    alsoCode,
    lacks,
    outcome: readOutcome(outcome, context),
  }))

export type Rule = z.output<typeof ruleSchema>

/** The meaning of an HTTP answer that is none of the ERP’s. */
export const troubleSchema = z.strictObject({
  status: statusesSchema.optional(),
  body: patternSchema.describe('An expression that fits somewhere in the body.').optional(),
  cause: nameSchema.describe('Why there is no answer.'),
})

export type TroubleRule = z.output<typeof troubleSchema>
